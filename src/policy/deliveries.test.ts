import { checkSources } from '../app/check.js';
import { memoryFiles } from '../read/files/memory-files.js';

const publisher = (more = '') => `
service: pay
provider: { name: aws }
functions:
  charge:
    handler: x.y
    subscribable: true
    destinations: { onSuccess: 'arn:aws:lambda:us-east-1:111122223333:function:shop-dev-order' }
${more}`;
const subscriber = `
service: shop
provider: { name: aws }
functions:
  order: { handler: x.y, events: [{ function: { service: pay, name: charge, type: success } }] }
`;
const owners = "version: 1\nowners: { pay: '@a/pay', shop: '@a/shop' }\n";

function findings(pay: string) {
  const files = memoryFiles({ 'pay/serverless.yml': pay, 'shop/serverless.yml': subscriber, 'stackgate.yml': owners });
  const sources = { proposed: files, deployedDescription: null, policy: files, policyDescription: '', diagnostics: [] };
  const options = { directory: '.', assemblies: new Map(), environment: {}, today: '2026-01-01' };
  const { result } = checkSources(sources, { ...options, onProgress: () => undefined });
  return result.findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test('the permission that delivers a declared outcome is no call', () => {
  expect(findings(publisher())).toEqual([]);
});

test('a function that shares the role gets the permission too: worth a look, and nobody is asked for consent', () => {
  expect(findings(publisher('  other: { handler: x.z }\n'))).toEqual(['warning edge/undeclared']);
});

test('a wider permission of the same role does not make the delivery a call', () => {
  const wide =
    '{ name: aws, iam: { role: { statements: [{ Effect: Allow, Action: "lambda:InvokeFunction", Resource: "*" }] } } }';
  expect(findings(publisher().replace('{ name: aws }', wide))).toEqual(['warning iam/wildcard-resource']);
});

test('a call that is declared beside it is one, and needs consent', () => {
  expect(findings(publisher('  other: { handler: x.z, calling: ["shop:order"] }\n'))).toContain(
    'error edge/no-consent',
  );
});
