import { defaultSettings } from '../../src/config/default-settings.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { judge } from '../../src/policy/judge.js';
import { rules } from '../../src/policy/registry.js';
import { readSide, type Side } from '../facts/read-side.js';
import { plainOf, styles } from '../metamorphic/rewrite.js';
import { type Random, randomOf } from '../soak/random.js';
import { mutate } from './mutate.js';
import { mutateText } from './mutate-text.js';
import type { Seed } from './seeds.js';

export interface FuzzResult {
  readonly seed: number;
  readonly of: string;
  /** What came of it: read, read with errors, not a definition any more. */
  readonly end: 'read' | 'read, with errors' | 'errors' | 'no definition';
  readonly milliseconds: number;
  readonly complaints: readonly string[];
  readonly text: string;
}

/** Milliseconds that one definition may take, over and above its share of a busy machine. */
const LIMIT = 3_000;

/** Mutates one definition and reads it, all the way to findings. */
export function fuzzOne(seed: number, seeds: readonly Seed[]): FuzzResult {
  const random = randomOf(seed);
  const from = random.pick(seeds);
  const text = mutated(from, random);
  const started = performance.now();
  const outcome = run({ ...from.files, [from.path]: text });
  const milliseconds = performance.now() - started;
  const slow = milliseconds > LIMIT ? [`it took ${milliseconds.toFixed(0)} ms`] : [];
  return { seed, of: from.name, milliseconds, text, end: outcome.end, complaints: [...outcome.complaints, ...slow] };
}

function mutated({ path, files }: Seed, random: Random): string {
  const text = files[path] ?? '';
  const plain = random.chance(0.2) ? undefined : plainOf(path, text);
  if (plain === undefined) return mutateText(text, random);
  const changed = mutate(plain, random);
  const written = path.endsWith('.json') ? styles.JSON(changed) : random.pick(Object.values(styles))(changed);
  return random.chance(0.1) ? mutateText(written, random) : written;
}

function run(files: Readonly<Record<string, string>>): Pick<FuzzResult, 'end' | 'complaints'> {
  try {
    const side = readSide(files, { region: 'eu-west-1' });
    return { end: endOf(side), complaints: [...complaintsOf(side, files)] };
  } catch (error) {
    return { end: 'errors', complaints: [error instanceof Error ? String(error.stack) : String(error)] };
  }
}

function endOf({ services, diagnostics }: Side): FuzzResult['end'] {
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (services.length > 0) return failed ? 'read, with errors' : 'read';
  return failed ? 'errors' : 'no definition';
}

function* complaintsOf(side: Side, files: Readonly<Record<string, string>>): Generator<string> {
  for (const diagnostic of side.diagnostics) {
    if (diagnostic.code === 'read/internal') yield diagnostic.message;
    if (!isLocated(diagnostic, files)) yield `no such place: ${JSON.stringify(diagnostic)}`;
  }
  const { services, statements, edges } = side;
  const proposed = { estate: { stage: 'dev', services }, statements, edges };
  const stages = [{ proposed, changes: [] }];
  const { findings } = judge({ rules, settings: defaultSettings(), stages, today: '2026-11-21' });
  for (const { rule, message, location } of findings) {
    if (!(location.line >= 1 && location.column >= 1)) yield `${rule} stands nowhere: ${message}`;
    if (/crashed|failed inside Stackgate/.test(message)) yield `${rule}: ${message}`;
  }
}

/** The file is one that was read, the line is one that it has. */
function isLocated({ location }: Diagnostic, files: Readonly<Record<string, string>>): boolean {
  const text = files[location.file];
  if (text === undefined) return false;
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).length;
  return location.line >= 1 && location.line <= lines + 1 && location.column >= 1;
}
