import { SourceText } from '../../model/location.js';
import { reportPlugins } from './plugins.js';

const at = { source: new SourceText('serverless.yml', 'plugins: []'), offset: 0 };

test.each([
  ['serverless-plugin-split-stacks', 'adds to what is deployed: nested stacks'],
  ['some-other-plugin', 'The plugin some-other-plugin may change'],
  ['./plugins/own', 'The local plugin ./plugins/own may change'],
])('%s is named', (plugin, message) => {
  const [diagnostic] = reportPlugins(new Set([plugin]), at);
  expect(diagnostic).toMatchObject({ severity: 'note', code: 'serverless/plugin' });
  expect(diagnostic?.message).toContain(message);
  expect(diagnostic?.message).toContain('--packaged');
});

test('plugins that are read, or that leave the template as it is, are not', () => {
  const plugins = [
    'serverless-iam-roles-per-function',
    'serverless-step-functions',
    'serverless-esbuild',
    'serverless-offline-x',
  ];
  expect(reportPlugins(new Set(plugins), at)).toEqual([]);
});
