import { readFileSync } from 'node:fs';
import { parserOf } from '../../test/support/parser.js';
import { memoryFiles } from '../read/files/memory-files.js';
import { readSettings } from './read-settings.js';

it('the example of docs/stages.md is valid, each stage after the one before it', () => {
  const page = readFileSync(new URL('../../docs/stages.md', import.meta.url), 'utf8');
  const files = memoryFiles({ 'stackgate.yml': /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '' });
  const { settings, diagnostics } = readSettings(files, parserOf(files));
  expect(diagnostics).toEqual([]);
  expect(settings.stages.map(({ after }) => after)).toEqual([undefined, 'dev', 'staging']);
  expect(settings.stages[2]?.deploy).toMatchObject({ bakeMinutes: 15, verify: { length: 2 } });
});

it('the example of docs/configuration.md is valid, and says what the page says', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
  const files = memoryFiles({ 'stackgate.yml': example });
  const { settings, diagnostics } = readSettings(files, parserOf(files));
  expect(diagnostics).toEqual([]);
  expect(settings.stages.map(({ name }) => name)).toEqual(['dev', 'prod', 'preview']);
  expect(settings.policy.waivers[0]).toMatchObject({ subject: 'payments:Ledger', expires: '2027-01-31' });
});
