import { readRepository } from '../../../test/support/read-serverless.js';

const definition = (service: string) =>
  JSON.stringify({ service, provider: { name: 'aws' }, functions: { f: { handler: 'a.b' } } });

test('of several definitions in a folder the first is read, as the framework does', () => {
  const { services, diagnostics } = readRepository({
    'a/serverless.yml': definition('one'),
    'a/serverless.json': definition('two'),
    'a/serverless.ts': 'export default { service: "three", provider: {} }',
    'b/serverless.json': definition('four'),
  });
  expect(services.map(({ name }) => name).sort()).toEqual(['four', 'one']);
  expect(diagnostics).toEqual([]);
});

test('one that stackgate.yml names is read as well, and one in code is told', () => {
  const files = { 'serverless.yaml': definition('one'), 'serverless.json': definition('two') };
  const { services } = readRepository(files, 'dev', { include: ['serverless.json'] });
  expect(services.map(({ name }) => name).sort()).toEqual(['one', 'two']);
  const code = readRepository({ 'serverless.ts': 'export default { service: "three", provider: {} }' });
  expect(code.diagnostics).toMatchObject([{ severity: 'warning', code: 'serverless/needs-code' }]);
});
