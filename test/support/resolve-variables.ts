import type { Value } from '../../src/model/value.js';
import { get, printValue } from '../../src/model/walk.js';
import type { ReadSettings } from '../../src/read/reader.js';
import { readOne } from './read-serverless.js';

interface ResolvedText {
  readonly value: Value;
  readonly printed: string;
  /** Severity and code of every diagnostic. */
  readonly said: readonly string[];
  readonly inputs: readonly string[];
}

/** What a text becomes as an environment variable of a function, in a definition with more of its own. */
export function resolveText(
  written: unknown,
  definition: object,
  files: Readonly<Record<string, string>> = {},
  settings: Partial<ReadSettings> = {},
): ResolvedText {
  const root = {
    service: 'shop',
    provider: { name: 'aws', runtime: 'nodejs22.x' },
    ...definition,
    functions: { a: { handler: 'a.b', environment: { X: written } } },
  };
  const { resource, service, diagnostics } = readOne(JSON.stringify(root), files, settings);
  const value = get(resource('ALambdaFunction').properties, 'Environment', 'Variables', 'X');
  if (value === undefined) throw new Error(`no value: ${JSON.stringify(diagnostics)}`);
  const said = diagnostics.map(({ severity, code }) => `${severity} ${code}`);
  return { value, printed: printValue(value), said, inputs: service.inputs };
}
