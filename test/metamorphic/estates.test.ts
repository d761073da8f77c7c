import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSources } from '../../src/app/check.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { type Plain, plainOf, reordered } from './rewrite.js';

// Whole estates, gate and all: what one service changes without meaning changes nothing, for it or for others.

type Files = ReadonlyMap<string, string>;

const root = join(import.meta.dirname, '../..');

function filesIn(folder: string): Files {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(join(root, folder).length + 1), readFileSync(path, 'utf8')]));
}

/** The gate over an estate that is all new: its edges with their views, and its findings. */
function meaningOf(files: Files) {
  const proposed = memoryFiles(new Map([...files].map(([path, content]) => [path, Buffer.from(content)])));
  const described = { deployedDescription: null, policyDescription: 'the estate', diagnostics: [] };
  const { result } = checkSources(
    { proposed, policy: proposed, ...described },
    { directory: '.', assemblies: new Map(), environment: {}, today: '2026-11-21', onProgress: () => {} },
  );
  const edges = result.stages.flatMap(({ stage, edges }) =>
    edges.map(({ key, declared, granted, wired, reason }) =>
      [stage, key, declared, granted, wired, reason ?? ''].join(' '),
    ),
  );
  return {
    edges: edges.toSorted(),
    findings: result.findings.map(({ rule, fingerprint, severity }) => `${rule} ${severity} ${fingerprint}`).toSorted(),
    diagnostics: result.diagnostics.map(({ code, message }) => `${code} ${message}`).toSorted(),
    verdict: result.verdict,
  };
}

const shop = filesIn('examples/shop');
const neighbours = filesIn('test/formats/constructs/neighbours');

/** Both sides of an edge in each direction: one service in each format in turn, the other always the same. */
function withNeighbour(definition: string): Files {
  const at = (path: string) => neighbours.get(path) ?? '';
  return new Map([
    [definition === 'serverless.yml' ? 'shop/serverless.yml' : 'shop/template.yaml', at(definition)],
    ['ledger/template.yaml', at('neighbour.yaml')],
  ]);
}

const estates: readonly (readonly [string, Files])[] = [
  ['the shop', shop],
  ...['serverless.yml', 'sam.yaml', 'cloudformation.yaml'].map(
    (definition) => [`two services, ${definition}`, withNeighbour(definition)] as const,
  ),
];

function servicesOf(files: Files): readonly string[] {
  return [...new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.replace(/\/.*/, '')))];
}

/** The definition of a service, rewritten. */
function rewritten(files: Files, service: string, change: (plain: Plain, path: string) => Plain): Files {
  const pattern = new RegExp(`^${service}/(?:serverless\\.yml|template\\.yaml|cdk\\.out/.*\\.template\\.json)$`);
  const [path, content] = [...files].find(([one]) => pattern.test(one)) ?? [];
  const plain = path === undefined || content === undefined ? undefined : plainOf(path, content);
  if (path === undefined || plain === undefined) throw new Error(`${service} has no definition`);
  return new Map([...files, [path, JSON.stringify(change(plain, path))]]);
}

function withOutput(plain: Plain, path: string): Plain {
  const top = plain as { readonly [key: string]: Plain };
  const unused = { NobodyReadsThis: { Value: 'x' } };
  const added = (holder: Plain | undefined): Plain => ({
    ...(holder as { [key: string]: Plain } | undefined),
    Outputs: { ...((holder as { Outputs?: object } | undefined)?.Outputs ?? {}), ...unused },
  });
  return path.endsWith('serverless.yml') ? { ...top, resources: added(top.resources) } : added(top);
}

function moved(files: Files, service: string): Files {
  return new Map(
    [...files].map(([path, content]) => [path.replace(new RegExp(`^${service}/`), `teams/a/$&`), content]),
  );
}

describe.each(estates)('%s', (_, files) => {
  const expected = meaningOf(files);

  test('holds edges between services', () => {
    expect(servicesOf(files).length).toBeGreaterThan(1);
    expect(expected.edges.length).toBeGreaterThan(1);
    expect(expected.diagnostics).toEqual([]);
  });

  test.each(servicesOf(files))('%s moved, added to or written otherwise changes nothing', (service) => {
    expect(meaningOf(moved(files, service))).toEqual(expected);
    expect(meaningOf(rewritten(files, service, withOutput))).toEqual(expected);
    expect(meaningOf(rewritten(files, service, reordered))).toEqual(expected);
  });

  test('nor does the order in which its files are found', () => {
    expect(meaningOf(new Map([...files].toReversed()))).toEqual(expected);
  });
});
