import { checkPage } from './estate-in-page.js';

const result = checkPage('docs/declarations.md');
const edges = result.stages.flatMap((stage) => stage.edges);

it('shows definitions that are read without a word', () => {
  expect(result.diagnostics).toEqual([]);
  expect(result.stages.flatMap(({ services }) => services.map(({ name, format }) => `${name} ${format}`))).toEqual([
    'checkout serverless',
    'orders cloudformation',
    'payments sam',
    'receipts serverless',
    'shipping serverless',
  ]);
});

it('declares the edges that it says', () => {
  expect(edges.filter(({ declared }) => declared === 'yes').map(({ key }) => key)).toEqual([
    'call lambda-invoke checkout:placeOrder → checkout:price',
    'call lambda-invoke checkout:placeOrder → payments:Charge',
    'call lambda-invoke orders:Sweep → payments:Charge',
    'publish sns checkout:placeOrder → orders:OrderEvents',
    'read data-access shipping:dispatch → orders:Orders',
    'subscribe lambda-outcome payments:Charge → receipts:sendReceipt',
    'subscribe lambda-outcome payments:Charge → receipts:warn',
    'subscribe lambda-outcome payments:Charge → receipts:watch',
    'write data-access checkout:placeOrder → orders:Orders',
    'write data-access orders:Sweep → orders:Orders',
    'write data-access payments:Charge → payments:Ledger',
  ]);
});

it('says what becomes of outcomes: two that nothing carries, and start, of which nobody knows', () => {
  const wired = new Map(edges.map(({ key, wired }) => [key.slice(key.lastIndexOf(' ') + 1), wired]));
  expect(wired.get('receipts:sendReceipt')).toBe('no');
  expect(wired.get('receipts:watch')).toBe('unknown');
  const about = (name: string) => result.findings.filter(({ subject }) => subject.endsWith(name));
  expect(about('receipts:warn').map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['edge/dangling warning']);
  expect(about('receipts:watch').map(({ rule }) => rule)).toContain('edge/unknown');
});

it('needs the grants that its definitions do not have', () => {
  expect(result.findings.some(({ rule }) => rule === 'edge/missing-grant')).toBe(true);
  expect(result.findings.some(({ rule }) => rule === 'edge/not-subscribable')).toBe(false);
});
