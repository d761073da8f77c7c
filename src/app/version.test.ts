import { readFileSync } from 'node:fs';
import { version } from './version.js';

test('the version printed is the version of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
});
