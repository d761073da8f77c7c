import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parse } from 'yaml';

/** Copies and results are kept here between runs; OSLS_PAIRS_SCRATCH names another folder. */
export const scratch = process.env.OSLS_PAIRS_SCRATCH ?? join(tmpdir(), 'stackgate-osls-pairs');

const leftOut = new Set(['node_modules', '.git', '.serverless', '.osls']);
const definition = /(^|\/)(serverless\.(ya?ml|json)|[^/]*\.sls\.ya?ml)$/;
const texts = new Set(['.yml', '.yaml', '.json', '.txt', '.js', '.ts', '.vtl', '.env', '.graphql', '.asl', '']);

/**
 * Copies a folder and finds the definitions in it: serverless.yml and its kin, and `NAME.sls.yml`, each of which gets a
 * folder of its own. Returns the copy, its definitions and all its texts by path.
 */
export function copyFolder(folder) {
  const files = filesIn(folder);
  const digest = createHash('sha256').update(folder);
  for (const file of files) digest.update(`\n${file}\n`).update(readFileSync(join(folder, file)));
  const copy = join(scratch, 'copies', `${basename(folder)}-${digest.digest('hex').slice(0, 16)}`);
  rmSync(copy, { recursive: true, force: true });
  for (const file of files) put(join(folder, file), join(copy, file));
  const definitions = files.filter((file) => definition.test(file)).map((file) => ownFolder(copy, file));
  for (const file of definitions)
    writeFileSync(join(copy, file), permissive(file, readFileSync(join(copy, file), 'utf8')));
  return { copy, definitions };
}

function put(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { dereference: true });
}

/** `x/http.sls.yml` becomes `x/http/serverless.yml`. */
function ownFolder(copy, file) {
  if (!file.endsWith('.sls.yml')) return file;
  const own = join(file.slice(0, -'.sls.yml'.length), 'serverless.yml');
  put(join(copy, file), join(copy, own));
  return own;
}

/** A definition may want another version of the framework, or hold what a later one no longer knows: both are let pass. */
function permissive(file, text) {
  const others = text
    .replace(/^[ \t]*"frameworkVersion":.*$/m, '')
    .replace(/^frameworkVersion:.*$/m, '')
    .replace(/^configValidationMode:.*$/m, '')
    .replace(/^service:[ \t]*\r?\n[ \t]+name:[ \t]*(.+)$/m, 'service: $1');
  if (file.endsWith('.json') || /^\s*\{/.test(others)) return others.replace('{', '{ "configValidationMode": "warn",');
  return `${others.replace(/\n(\.\.\.)?\s*$/, '')}\nconfigValidationMode: warn\n`;
}

function filesIn(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (leftOut.has(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

/** All texts of a copy by their path, as a repository to read; other definitions stay, for variables may name them. */
export function textsIn(copy) {
  const small = filesIn(copy).filter((file) => texts.has(extname(file)) && statSync(join(copy, file)).size < 1 << 20);
  return Object.fromEntries(small.map((file) => [file, readFileSync(join(copy, file), 'utf8')]));
}

/**
 * Puts what packaging needs and a folder of data does not have: plugins that do nothing, handlers, artefacts, layers,
 * values of environment variables. Returns what was put, in words, and the environment.
 */
export function addStubs(copy, file, real) {
  const directory = join(copy, dirname(file));
  const text = readFileSync(join(copy, file), 'utf8');
  const root = parsed(text);
  const stubs = [];
  const add = (path, content, what) => {
    const whole = join(directory, path);
    if (existsSync(whole) || relative(copy, whole).startsWith('..')) return;
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    stubs.push(what);
  };
  add('stackgate-stub.js', '', 'a code file');
  for (const fn of functionsOf(root)) {
    const handler = typeof fn?.handler === 'string' ? fn.handler.replace(/\.[^./]*$/, '.js') : undefined;
    if (handler && /^[\w./-]+$/.test(handler)) add(handler, '', `handler ${handler}`);
  }
  for (const [, path] of text.matchAll(/(?<=^|[\s{,])"?artifact"?:\s*["']?([\w./-]+)/gm))
    add(path, emptyZip, `artefact ${path}`);
  for (const layer of Object.values(root?.layers ?? {}))
    if (typeof layer?.path === 'string') add(join(layer.path, 'stub.js'), '', `layer ${layer.path}`);
  const listed = root?.plugins?.modules ?? root?.plugins ?? [];
  for (const plugin of Array.isArray(listed) ? listed : []) {
    if (typeof plugin !== 'string' || plugin.startsWith('.') || real.has(plugin)) continue;
    stubPlugin(copy, file, plugin);
    stubs.push(`plugin ${plugin}`);
  }
  const provider = root?.provider?.name ?? root?.provider;
  return { stubs, environment: environmentOf(text), provider: typeof provider === 'string' ? provider : 'aws' };
}

export function stubPlugin(copy, file, plugin) {
  const folder = join(copy, dirname(file), 'node_modules', plugin);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), 'module.exports = class { constructor() { this.hooks = {}; } };\n');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: plugin, version: '0.0.0', main: 'index.js' }));
}

/** Each `${env:NAME}` gets a value, the same one on both sides; what is not set is not known here, whatever stands for it. */
function environmentOf(text) {
  const names = [...text.matchAll(/(?:\$\{|,\s*)env:([A-Za-z_]\w*)/g)].map(([, name]) => name);
  const stubOf = (name) =>
    /^AWS_.*REGION$/.test(name) ? 'us-east-1' : `stub-${name.toLowerCase().replaceAll('_', '-')}`;
  return Object.fromEntries(names.map((name) => [name, stubOf(name)]));
}

function functionsOf(root) {
  const all = Array.isArray(root?.functions)
    ? root.functions.flatMap((one) => Object.values(one ?? {}))
    : root?.functions;
  return all && typeof all === 'object' ? Object.values(all) : [];
}

function parsed(text) {
  try {
    return parse(text, { logLevel: 'silent', merge: true });
  } catch {
    return undefined;
  }
}

const emptyZip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
