import { readOne } from '../../../test/support/read-serverless.js';
import { printSymbol, visitSymbols } from '../../model/walk.js';

/** What a definition refers to, wherever: every foreign symbol as it prints. */
function referred(...custom: readonly string[]): readonly string[] {
  const { stack } = readOne(
    `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\ncustom:\n${custom.map((line) => `  ${line}\n`).join('')}`,
  );
  const found = new Set<string>();
  for (const { value } of stack.references ?? [])
    visitSymbols(value, (symbol) => {
      if (symbol.kind === 'ssm-parameter' || symbol.kind === 'stack-output') found.add(printSymbol(symbol));
    });
  return [...found].toSorted();
}

const table = 'table: ${cf:data-dev.Table}';
const site = 'site: ${env:SITE, ssm:/shop/site, "none"}';
const script = 'script: "deploy ${self:custom.table} ${self:custom.site}"';

test('what a variable falls back to is referred to, as the framework may come to it', () => {
  expect(referred(site)).toEqual(['${ssm:/shop/site}']);
  expect(referred(table)).toEqual(['${stack:data-dev.Table}']);
});

test('the order of keys changes nothing', () => {
  const all = ['${ssm:/shop/site}', '${stack:data-dev.Table}'];
  expect(referred(table, site, script)).toEqual(all);
  expect(referred(script, site, table)).toEqual(all);
  expect(referred(script)).toEqual([]);
});
