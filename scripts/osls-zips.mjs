// Holds the archives that `package` makes for serverless.yml against those of `osls package`: which files are in each.
// Definitions are written here; nothing is downloaded. Takes about two seconds each.
import './ts-loader.mjs';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const withoutCloud = resolve(import.meta.dirname, 'osls/without-cloud.cjs');
const osls = resolve(import.meta.dirname, '../node_modules/osls/bin/serverless.js');

/** A package as npm leaves it. */
const installed = (name, dependencies = {}, more = {}) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', dependencies, ...more }),
  [`node_modules/${name}/index.js`]: `module.exports = '${name}';`,
});

const packages = {
  'package.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    dependencies: { used: '1.0.0' },
    optionalDependencies: { maybe: '1.0.0' },
    devDependencies: { tool: '1.0.0', shared: '1.0.0', '@types/thing': '1.0.0' },
  }),
  ...installed('used', { shared: '1.0.0' }),
  ...installed('shared'),
  ...installed('maybe'),
  ...installed('tool', { helper: '1.0.0', shared: '1.0.0' }, { bin: { tool: 'index.js', 'tool-two': 'index.js' } }),
  ...installed('helper', {}, { bin: 'index.js' }),
  ...installed('@types/thing'),
  ...installed('extraneous'),
  'node_modules/tool/node_modules/inner/package.json': JSON.stringify({ name: 'inner', version: '1.0.0' }),
  'node_modules/.bin/tool': 'x',
  'node_modules/.bin/tool-two': 'x',
  'node_modules/.bin/helper': 'x',
  'node_modules/.bin/used': 'x',
};

const code = { 'src/one.js': '1', 'src/two.js': '2', 'src/deep/er/three.js': '3', 'src/data.json': '{}' };
const two = 'functions:\n  one: { handler: src/one.handler }\n  two: { handler: src/two.handler }\n';
const other = {
  'README.md': 'x',
  '.gitignore': 'x',
  '.env': 'A=1',
  '.hidden/file': 'x',
  'yarn-error.log': 'x',
  'npm-debug.log': 'x',
  'sub/.gitignore': 'x',
};

/** @type {Record<string, { yaml: string, files: Record<string, string | { link: string }> }>} */
const cases = {
  plain: { yaml: two, files: { ...code, ...other } },
  'patterns, in order': {
    yaml: `package: { patterns: ['!**', 'src/**', '!src/deep/**', 'src/deep/er/three.js', '!*.md'] }\n${two}`,
    files: { ...code, ...other },
  },
  'patterns with braces, classes and dots': {
    yaml: `package: { patterns: ['!src/{two,none}.js', '!**/*.[j]son', './.gitignore', '!.hidden/**', '!sub'] }\n${two}`,
    files: { ...code, ...other },
  },
  'a pattern that matches a folder, and one that ends in two stars': {
    yaml: `package: { patterns: ['!src/*', 'src/one.js', '!sub/d*/**', 'node_modules/a/**', '!node_modules/a/b*'] }\n${two}`,
    files: {
      ...code,
      ...other,
      'sub/data.json': 'x',
      'sub/deep/x': 'x',
      'node_modules/a/x': 'x',
      'node_modules/a/b/c': 'x',
      'node_modules/a/bc': 'x',
    },
  },
  'one star stays in its folder': {
    yaml: `package: { patterns: ['!src/*', '!*', 'src/d*/**'] }\n${two}`,
    files: { ...code, ...other },
  },
  individually: {
    yaml: `package: { individually: true, patterns: ['!**/*.json'] }\nfunctions:\n  one: { handler: src/one.handler, package: { patterns: ['!src/two.js'] } }\n  two: { handler: src/two.handler, package: { patterns: ['!src/one.js', 'src/data.json'] } }\n`,
    files: { ...code, ...other },
  },
  'one function alone': {
    yaml: `functions:\n  one: { handler: src/one.handler, package: { individually: true, patterns: ['!src/two.js'] } }\n  two: { handler: src/two.handler }\n`,
    files: code,
  },
  layers: {
    yaml: `package: { patterns: ['!layer/secret.txt', '!**/*.md'] }\nlayers:\n  common: { path: layer, package: { patterns: ['!nodejs/skip/**'] } }\n${two}`,
    files: {
      ...code,
      'layer/nodejs/node_modules/x/index.js': '1',
      'layer/nodejs/skip/y.js': '1',
      'layer/secret.txt': '1',
      'layer/notes.md': '1',
      'layer/.gitignore': 'x',
    },
  },
  artifact: {
    yaml: `package: { artifact: built/all.zip }\nfunctions:\n  one: { handler: src/one.handler }\n  two: { handler: src/two.handler, package: { artifact: built/two.zip } }\n`,
    files: { ...code, 'built/all.zip': 'not really', 'built/two.zip': 'not either' },
  },
  'files beside the folder': {
    yaml: `package: { patterns: ['../lib/**', '!../lib/skip.js', '!README.md'] }\n${two}`,
    files: { ...code, ...other, '../lib/a.js': '1', '../lib/b/c.js': '1', '../lib/skip.js': '1' },
  },
  'development dependencies': { yaml: two, files: { ...code, ...packages } },
  'development dependencies kept': {
    yaml: `package: { excludeDevDependencies: false }\n${two}`,
    files: { ...code, ...packages },
  },
  'development dependencies against a pattern': {
    yaml: `package: { patterns: ['node_modules/tool/**'] }\n${two}`,
    files: { ...code, ...packages },
  },
  'two packages': {
    yaml: two,
    files: {
      ...code,
      ...packages,
      'admin/package.json': JSON.stringify({
        name: 'admin',
        version: '1.0.0',
        devDependencies: { used: '1.0.0', own: '1.0.0' },
      }),
      'admin/node_modules/own/package.json': JSON.stringify({ name: 'own', version: '1.0.0' }),
      'admin/node_modules/own/index.js': '1',
    },
  },
  'links inside and beside': {
    yaml: two,
    files: {
      ...code,
      'src/link.js': { link: 'one.js' },
      'src/folder': { link: 'deep' },
      'node_modules/workspace': { link: '../../packages/workspace' },
      '../packages/workspace/index.js': '1',
      'package.json': JSON.stringify({ name: 'shop', version: '1.0.0', dependencies: { workspace: '*' } }),
      '../packages/workspace/package.json': JSON.stringify({ name: 'workspace', version: '1.0.0' }),
    },
  },
  dotenv: { yaml: `useDotenv: true\n${two}`, files: { ...code, '.env': 'A=1', '.env.dev': 'B=1', 'src/.env': 'C=1' } },
  'odd names': {
    yaml: two,
    files: {
      ...code,
      'src/a b.js': '1',
      'src/ü.js': '1',
      'src/[x].js': '1',
      'src/(y).js': '1',
      __proto__: '1',
      1: '1',
      10: '1',
      2: '1',
    },
  },
  executables: { yaml: two, files: { ...code, 'run.sh': 'x' } },
};

let failures = 0;
for (const [name, one] of Object.entries(cases)) {
  const differences = compare(one);
  failures += differences.length > 0 ? 1 : 0;
  console.log(`${differences.length === 0 ? 'same     ' : 'DIFFERENT'} ${name}`);
  for (const line of differences) console.log(`    ${line}`);
}
console.log(failures === 0 ? `${Object.keys(cases).length} definitions: the same entries` : `${failures} differ`);
process.exitCode = failures === 0 ? 0 : 1;

function compare({ yaml, files }) {
  const top = mkdtempSync(join(tmpdir(), 'stackgate-zips-'));
  try {
    const folder = join(top, 'repository/shop');
    write(folder, {
      'serverless.yml': `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\n${yaml}`,
      ...files,
    });
    const theirs = oslsArchives(folder);
    rmSync(join(folder, '.serverless'), { recursive: true, force: true });
    return differencesOf(theirs, ownArchives(join(top, 'repository'), join(top, 'out')));
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string') writeFileSync(path, content);
    else symlinkSync(content.link, path);
    if (name.endsWith('.sh')) chmodSync(path, 0o755);
  }
}

/** By logical id: the archive that the packaged template names. */
function oslsArchives(folder) {
  const ran = spawnSync(process.execPath, ['--require', withoutCloud, osls, 'package'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
  });
  if (ran.status !== 0) throw new Error(`osls: ${ran.stdout}${ran.stderr}`);
  const template = JSON.parse(
    readFileSync(join(folder, '.serverless/cloudformation-template-update-stack.json'), 'utf8'),
  );
  const archives = new Map();
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    const key =
      Type === 'AWS::Lambda::Function'
        ? Properties.Code.S3Key
        : Type === 'AWS::Lambda::LayerVersion'
          ? Properties.Content.S3Key
          : undefined;
    if (key === undefined) continue;
    const name = key.split('/').at(-1);
    const path = readdirSync(join(folder, '.serverless')).includes(name)
      ? join(folder, '.serverless', name)
      : join(folder, 'built', name);
    archives.set(id, entriesOf(path));
  }
  return archives;
}

function ownArchives(repository, out) {
  const status = runQuietly(['package', repository, '--out', out]);
  if (status.code !== 0) throw new Error(`package ended with ${status.code}: ${status.text}`);
  const { artefacts } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return new Map(artefacts.map(({ resource, digest }) => [resource, entriesOf(join(out, 'artefacts', digest))]));
}

function runQuietly(args) {
  const ran = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import ${JSON.stringify(join(import.meta.dirname, 'ts-loader.mjs'))}; const { run } = await import(${JSON.stringify(resolve(import.meta.dirname, '../src/cli/run.ts'))}); process.exitCode = await run(${JSON.stringify(args)});`,
    ],
    { encoding: 'utf8' },
  );
  return { code: ran.status, text: ran.stderr };
}

/** Names, and whether each may be executed; a file that is no archive by its content. */
function entriesOf(path) {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1) return [`(no archive) ${bytes.toString('latin1')}`];
  const entries = [];
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    entries.push(`${bytes.subarray(at + 46, at + 46 + name).toString('utf8')} ${mode & 0o100 ? 'x' : '-'}`);
    at += 46 + name + extra + comment;
  }
  return entries.sort();
}

function differencesOf(theirs, own) {
  const lines = [];
  for (const id of new Set([...theirs.keys(), ...own.keys()])) {
    const [a, b] = [new Set(theirs.get(id) ?? ['(no archive)']), new Set(own.get(id) ?? ['(no archive)'])];
    for (const entry of a) if (!b.has(entry)) lines.push(`${id}: only osls has ${entry}`);
    for (const entry of b) if (!a.has(entry)) lines.push(`${id}: only package has ${entry}`);
  }
  return lines;
}
