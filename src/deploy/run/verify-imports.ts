import type { PlanStep, Target } from '../../model/plan.js';
import type { Failure } from '../../model/run.js';
import { bodyOf } from '../stack/change-set-input.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { importedNames } from './imported-names.js';

interface Wish {
  readonly step: PlanStep;
  readonly names: readonly string[];
}

/**
 * Does every export exist that a deployed template imports by a literal name? An account's exports are listed once for
 * all of its stacks, and again as long as one is missing and reads may still be behind.
 */
export async function verifyImports(steps: readonly PlanStep[], tools: StackTools): Promise<readonly Failure[]> {
  const { clock } = tools.cloud;
  const wishes: Wish[] = [];
  for (const step of steps) {
    const names = await wantedBy(step, tools);
    if (names.length > 0) wishes.push({ step, names });
  }
  for (const begun = clock.now(); ; await tools.sleep(4_000)) {
    const failures = await missingFor(wishes, tools);
    if (failures.length === 0 || clock.now() - begun >= tools.patience.stale) return failures;
  }
}

/** What stands in for an export of another estate is not among the cloud's exports. */
async function wantedBy({ deploy }: PlanStep, tools: StackTools): Promise<readonly string[]> {
  if (deploy === undefined) return [];
  const stubbed = new Set(deploy.stubs.flatMap(({ kind, name }) => (kind === 'import' ? [name] : [])));
  const names = importedNames((await bodyOf(tools.artefacts, deploy.templateDigest)) ?? '');
  return names.filter((name) => !stubbed.has(name));
}

async function missingFor(wishes: readonly Wish[], tools: StackTools): Promise<readonly Failure[]> {
  const known = new Map<string, ReadonlySet<string>>();
  const failures: Failure[] = [];
  for (const { step, names } of wishes) {
    const place = `${step.target.account}/${step.target.region}`;
    const exports = known.get(place) ?? (await exportsAt(step.target, tools));
    known.set(place, exports);
    const missing = names.filter((name) => !exports.has(name));
    if (missing.length > 0)
      failures.push({ step: step.id, reason: `what it imports is not exported: ${missing.join(', ')}` });
  }
  return failures;
}

async function exportsAt(target: Target, tools: StackTools): Promise<ReadonlySet<string>> {
  const read = () => tools.cloud.at(target).exports();
  const exports = await readPatiently(tools, `${target.account}/${target.region} exports`, read);
  return new Set(exports.map(({ name }) => name));
}
