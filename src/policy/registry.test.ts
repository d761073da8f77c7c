import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSample } from '../../test/support/check-sample.js';
import { packNamed, packNames } from '../config/built-in-packs.js';
import { gateRules } from './gate-rules.js';
import { rulePages } from './generated/pages.js';
import { rules } from './registry.js';

const folder = fileURLToPath(new URL('rules', import.meta.url));
const ids = rules.map(({ id }) => id);

function foldersOfRules(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('rule.ts'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'/rule.ts'.length))
    .sort();
}

describe('the registry', () => {
  it('lists every rule folder, in the order of ids, once', () => {
    expect(ids).toEqual(foldersOfRules());
  });

  it.each(packNames)('has every rule in the pack %s, and no other', (name) => {
    expect(
      packNamed(name)
        .rules.map(({ rule }) => rule)
        .sort(),
    ).toEqual(ids);
  });
});

describe.each(gateRules)('$id', ({ id, title }) => {
  it('has a page that begins with its id and its title, and is embedded', () => {
    const page = readFileSync(join(folder, '..', `${id}.md`), 'utf8');
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${id}`, '', `${title}.`]);
    expect(rulePages.get(id)).toBe(page);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a page that begins with its id and its title, and is embedded (node scripts/generate-policy.mjs)', () => {
    const page = readFileSync(join(folder, id, 'rule.md'), 'utf8');
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${id}`, '', `${rule.meta.title}.`]);
    expect(rulePages.get(id)).toBe(page);
  });

  it('has a test', () => {
    expect(existsSync(join(folder, id, 'rule.test.ts'))).toBe(true);
  });

  it('finds something new in its bad sample, in a file of the sample', () => {
    const sample = join(folder, id, 'samples/bad');
    const result = checkSample(sample);
    const findings = result.findings.filter((finding) => finding.rule === id);
    expect(errorsOf(result)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    for (const { new: isNew, message, location } of findings) {
      expect(isNew).toBe(true);
      expect(message).not.toMatch(/\{\{|undefined|`/);
      expect(location.line).toBeGreaterThan(0);
      const places = ['', 'proposed', 'deployed'].map((side) => join(sample, side, location.file));
      expect(places.some((path) => existsSync(path))).toBe(true);
    }
  });

  it.each(['good', 'near-miss'])('finds nothing in its %s sample', (kind) => {
    const result = checkSample(join(folder, id, 'samples', kind));
    expect(errorsOf(result)).toEqual([]);
    expect(result.findings.filter((finding) => finding.rule === id)).toEqual([]);
  });

  it('has a good sample that no other rule finds an error in either', () => {
    const { findings } = checkSample(join(folder, id, 'samples/good'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

function errorsOf({ diagnostics }: ReturnType<typeof checkSample>): readonly unknown[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
