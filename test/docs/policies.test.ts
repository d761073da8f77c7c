import { readSettings } from '../../src/config/read-settings.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { parserOf } from '../support/parser.js';
import { filesInPage } from './estate-in-page.js';

it('shows a stackgate.yml and a pack that are valid and do what the page says', () => {
  const files = memoryFiles(filesInPage('docs/policies.md'));
  const { settings, diagnostics } = readSettings(files, parserOf(files));
  expect(diagnostics).toEqual([]);
  expect(settings.policy.extends).toBe('ours');
  expect(settings.policy.failOn).toBe('new');
  const last = (id: string) => settings.policy.rules.findLast(({ rule }) => rule === id)?.severity;
  expect(last('edge/unknown')).toBe('warning');
  expect(last('iam/public-principal')).toBe('error');
  expect(settings.policy.waivers.map(({ expires }) => expires)).toEqual(['2027-01-31']);
});
