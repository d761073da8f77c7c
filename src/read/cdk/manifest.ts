import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';
import { problem, type Report } from '../cloudformation/problem.js';
import type { ReadContext } from '../reader.js';

/**
 * The newest major version of the schema that was known when this was written, and the only one that
 * matters to a reader: the CDK's own tools read every older one (`@aws-cdk/cloud-assembly-schema`, schema/version.json).
 */
const newestSchema = 55;

export interface Manifest {
  readonly file: string;
  readonly artifacts: ReadonlyMap<string, Value>;
}

/** Reads a manifest.json; undefined, and reported, where it is no JSON object. */
export function readManifestFile(file: string, { parse }: Pick<ReadContext, 'parse'>, report: Report) {
  const document = parse(file);
  document.diagnostics.forEach(report);
  if (document.value?.kind !== 'dict') {
    if (document.diagnostics.every(({ severity }) => severity !== 'error')) report(noObject(file));
    return undefined;
  }
  checkVersion(document.value, report);
  checkContext(document.value, report);
  const manifest: Manifest = { file, artifacts: artifactsOf(document.value, report) };
  return manifest;
}

function noObject(file: string): Parameters<Report>[0] {
  const location = { file, line: 1, column: 1 };
  return { severity: 'error', code: 'cdk/manifest', message: 'A manifest is a JSON object; this is none.', location };
}

/** The CDK refuses a version that is none, and one that is newer than itself; a newer one is read as far as it is known. */
function checkVersion(manifest: Value, report: Report): void {
  const written = get(manifest, 'version');
  const major = /^(\d{1,9})\.\d+\.\d+(?:[-+].*)?$/.exec(stringOf(written) ?? '')?.[1];
  if (major === undefined) {
    const message =
      'The manifest states no version such as 40.0.0: the tools of the CDK refuse it. Synthesise it anew.';
    report(problem('error', 'cdk/manifest-version', message, written ?? manifest));
  } else if (Number(major) > newestSchema) {
    const minimum = stringOf(get(manifest, 'minimumCliVersion'));
    const message =
      `The manifest has version ${major} and ${newestSchema} is the newest that is known here: what is new in it is not read. ` +
      `Update Stackgate${minimum === undefined ? '' : ` (the CDK itself needs its command line ${minimum})`}.`;
    report(problem('warning', 'cdk/manifest-version', message, written ?? manifest));
  }
}

/** What the app asked of an account while there was none: its templates hold dummy values in these places. */
function checkContext(manifest: Value, report: Report): void {
  for (const missing of itemsOf(get(manifest, 'missing'))) {
    const key = stringOf(get(missing, 'key')) ?? stringOf(get(missing, 'provider')) ?? 'a value';
    const message =
      `The assembly was synthesised without ${key}, which the CDK looks up in an account: its templates hold dummy values. ` +
      'Commit cdk.context.json with it and synthesise anew.';
    report(problem('warning', 'cdk/missing-context', message, missing));
  }
}

function artifactsOf(document: Value, report: Report): ReadonlyMap<string, Value> {
  const artifacts = get(document, 'artifacts');
  if (artifacts?.kind === 'dict') return new Map([...artifacts.entries].map(([id, entry]) => [id, entry.value]));
  if (artifacts) report(problem('error', 'cdk/manifest', 'The artifacts of a manifest are an object.', artifacts));
  return new Map();
}
