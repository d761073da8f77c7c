import { readFileSync } from 'node:fs';
import { SourceText } from '../model/location.js';
import { parseDocument } from '../read/document/parse-document.js';
import { memoryFiles } from '../read/files/memory-files.js';
import { packNamed, packNames } from './built-in-packs.js';
import { readSettings } from './read-settings.js';

const textOf = (name: string) => readFileSync(new URL(`../../policies/${name}.yml`, import.meta.url), 'utf8');

it('has the packs that the documentation names', () => {
  expect(packNames).toEqual(['default', 'report', 'strict']);
});

it.each(packNames)('policies/%s.yml, copied into a repository, says what is embedded', (name) => {
  const texts = {
    'stackgate.yml': 'version: 1\npolicies: { extends: policies/ours.yml }\n',
    'policies/ours.yml': textOf(name),
  };
  const files = memoryFiles(texts);
  const parse = (path: string) => parseDocument(new SourceText(path, new Map(Object.entries(texts)).get(path) ?? ''));
  const { settings, diagnostics } = readSettings(files, parse);
  const { rules, failOn, reportOnly } = packNamed(name);
  expect(diagnostics).toEqual([]);
  expect(settings.policy.rules.slice(-rules.length)).toEqual(rules);
  expect(settings.policy).toMatchObject({ failOn, reportOnly });
});
