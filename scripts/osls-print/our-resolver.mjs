// The same definition as this project's reader resolves it, printed as plain JSON with the same markers.
import '../ts-loader.mjs';
import { basename, relative } from 'node:path';
import { markers } from './markers.mjs';

const { openDefinition } = await import('../../src/read/serverless/definition.ts');
const { parseCache } = await import('../../src/read/document/parse-cache.ts');
const { workingTree } = await import('../../src/read/files/working-tree.ts');

/** What is not known here, with its reason. */
export class Unknown {
  constructor(reason) {
    this.reason = reason;
  }
}

/** A value that has none offline, as far as osls would say so: a symbol without a fallback. */
export class Absent {}

const trees = new Map();

/**
 * @param {{ root: string, file: string, options: object, answers: boolean, parameters?: Map<string, unknown> }} input
 *   `root` is the repository's folder, `file` the definition's path
 */
export function resolveWithOurs({ root, file, options, answers }) {
  const files = trees.get(root) ?? trees.set(root, workingTree(root)).get(root);
  return resolveIn(files, relative(root, file), options, answers);
}

/** @param files any `RepositoryFiles` */
export function resolveIn(files, path, options, answers) {
  const { parse } = parseCache(files);
  const settings = { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map(), ...regionOf(options) };
  const context = { files, parse, stage: options.stage, settings };
  const diagnostics = [];
  const document = parse(path);
  if (document.value === undefined) return { failure: `${basename(path)} cannot be read`, diagnostics };
  const report = (one) => diagnostics.push(one);
  const { configuration } = openDefinition(path, document.value, context, { parameters: new Map() }, report);
  const sections = [...configuration.sections()].map(([name, value]) => [name, plain(value, answers)]);
  return { configuration: Object.fromEntries(sections), diagnostics };
}

function regionOf({ region }) {
  return region === undefined ? {} : { region };
}

function plain(value, answers) {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map((item) => plain(item, answers));
    case 'dict':
      return Object.assign(
        Object.create(null),
        Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value, answers)])),
      );
    case 'text':
      return plainText(value, answers);
    default:
      return new Unknown(value.kind);
  }
}

function plainText({ parts }, answers) {
  const printed = parts.map((part) => (typeof part === 'string' ? part : plainSymbol(part, answers)));
  if (printed.length === 1) return printed[0];
  const odd = printed.find((part) => part instanceof Unknown) ?? printed.find((part) => part instanceof Absent);
  if (odd !== undefined) return odd;
  return printed.some((part) => typeof part === 'object') ? new Unknown('an object in a text') : printed.join('');
}

function plainSymbol(symbol, answers) {
  if (symbol.kind === 'unknown') return new Unknown(symbol.reason);
  if (symbol.kind === 'pseudo') return symbol.name === 'AWS::AccountId' ? markers.account : new Unknown(symbol.name);
  if (answers) return answerOf(symbol, answers);
  const name = symbol.kind === 'stack-output' ? symbol.stackName : symbol.name;
  const known = typeof name === 'object' ? plain(name, answers) : name;
  if (known instanceof Absent || known instanceof Unknown) return known;
  return symbol.otherwise ? plain(symbol.otherwise, answers) : new Absent();
}

function answerOf(symbol, answers) {
  if (symbol.kind === 'environment') return markers.environment(symbol.name);
  const name = plain(symbol.kind === 'stack-output' ? symbol.stackName : symbol.name, answers);
  if (name instanceof Unknown) return name;
  return symbol.kind === 'stack-output'
    ? markers.stackOutput(`${name}.${symbol.output}`)
    : markers.parameter(`${name}`);
}
