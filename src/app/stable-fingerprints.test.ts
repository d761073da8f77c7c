import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../model/finding.js';
import { memoryFiles } from '../read/files/memory-files.js';
import { checkSources } from './check.js';

type Files = Readonly<Record<string, string>>;

/** The example estate with both of its changes: every kind of file, and findings of several rules. */
const examples = join(import.meta.dirname, '../../examples');
const estate = { ...filesIn('shop'), ...filesIn('shop-changes/pass'), ...filesIn('shop-changes/fail') };

function filesIn(name: string): Files {
  const folder = join(examples, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

function check(proposed: Files, deployed?: Files) {
  const files = memoryFiles(proposed);
  const sources = {
    proposed: files,
    ...(deployed !== undefined && { deployed: memoryFiles(deployed) }),
    deployedDescription: deployed === undefined ? null : 'before',
    policy: files,
    policyDescription: 'the test',
    diagnostics: [],
  };
  const options = { directory: '.', assemblies: new Map<string, string>(), environment: {}, today: '2026-11-20' };
  return checkSources(sources, { ...options, onProgress: () => undefined }).result;
}

const identityOf = ({ rule, service, subject, fingerprint }: Finding) => ({ rule, service, subject, fingerprint });
const findingsOf = (files: Files) => check(files).findings.map(identityOf);

/** Names its services, so that a folder may be called anything. */
const named: Files = {
  ...estate,
  'stackgate.yml': `${estate['stackgate.yml']}services:\n${['payments', 'receipts', 'storefront']
    .map((name) => `  - { match: '**/${name}.y*ml', name: ${name} }\n`)
    .join('')}`,
  ...renamed('payments', 'payments/payments.yaml'),
  ...renamed('receipts', 'receipts/receipts.yaml'),
  ...renamed('storefront', 'storefront/storefront.yaml'),
};

function renamed(service: string, to: string): Files {
  return { [`${service}/template.yaml`]: '', [to]: estate[`${service}/template.yaml`] ?? '' };
}

interface Move {
  readonly parent: string;
  readonly ending: string;
  readonly blankLines: number;
  readonly comment: string;
}

/** Every definition one folder down, under another ending, with lines before it and between its sections. */
function moved(files: Files, { parent, ending, blankLines, comment }: Move): Files {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([, text]) => text !== '')
      .map(([path, text]) => {
        if (path === 'stackgate.yml') return [path, text];
        const name = path.replace(/\b(payments|receipts|storefront)\.yaml$/, (_, stem) => `${stem}${ending}`);
        const isYaml = /\.ya?ml$/.test(path);
        const spread = text.replace(/\n(?=\w)/g, `\n${'\n'.repeat(blankLines)}# ${comment}\n`);
        return [`${parent}/${name}`, isYaml ? `${'\n'.repeat(blankLines)}${spread}` : text];
      }),
  );
}

const move = fc.record({
  parent: fc.constantFrom('services', 'a/b', 'x-1', 'apps/shop'),
  ending: fc.constantFrom('.yaml', '.yml'),
  blankLines: fc.nat({ max: 3 }),
  comment: fc.constantFrom('moved', 'Resources:', '"'),
});

describe('fingerprints', () => {
  const before = findingsOf(named);

  it('are there to compare, of several rules, and each is of one finding', () => {
    expect(new Set(before.map(({ rule }) => rule)).size).toBeGreaterThan(3);
    expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(before.length);
  });

  it('are the same after folders, files and lines moved', () => {
    fc.assert(
      fc.property(move, (how) => {
        const after = findingsOf(moved(named, how));
        const byFingerprint = (a: { fingerprint: string }, b: { fingerprint: string }) =>
          a.fingerprint < b.fingerprint ? -1 : 1;
        expect(after.toSorted(byFingerprint)).toEqual(before.toSorted(byFingerprint));
      }),
      { numRuns: 12 },
    );
  });

  it('make nothing new of a move, and so the check passes', () => {
    const how = { parent: 'services', ending: '.yml', blankLines: 2, comment: 'moved' };
    const result = check(moved(named, how), named);
    expect(result.findings.filter((finding) => finding.new)).toEqual([]);
    expect(result.verdict).toBe('pass');
  });
});
