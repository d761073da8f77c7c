import type { PlanRefusal } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { ExportFate } from '../phases/phasing.js';
import type { Settled } from '../phases/settle-phases.js';
import { weakReference } from '../phases/stack-template.js';
import { placeOf } from '../place.js';
import type { ExpandedStep } from '../plan-steps.js';
import { exportsBefore, importsAfter, type RunView } from '../run-view.js';

/** Exports that go, or change, while somebody still imports them: CloudFormation would refuse, in the middle of the run. */
export function* refuseExportsInUse({ view, obstacles }: Settled): Generator<PlanRefusal> {
  for (const fate of view.phasing.fates.values()) {
    const step = view.stepAt.get(fate.provider.place);
    if (step === undefined || weakReference(fate.name) !== undefined) continue;
    const problem = obstacles.get(fate.at);
    if (problem !== undefined && view.input.templates !== undefined) yield refusalOf(step, fate, problem);
    else if (fate.kind === 'drops' || (fate.kind === 'moves' && problem !== undefined))
      yield* stillUsed(step, fate, view);
  }
}

function refusalOf({ key }: DraftStep, { kind, name, to, remaining }: ExportFate, problem: string): PlanRefusal {
  const what =
    kind === 'moves'
      ? `${to?.key} takes the export ${name} over from ${key}`
      : `The value of ${name} of ${key} changes`;
  const users =
    remaining.length === 0
      ? ''
      : ` while ${listed(remaining.map((user) => user.key))} ${remaining.length === 1 ? 'imports' : 'import'} it`;
  return {
    code: 'export-in-use',
    stack: key,
    subject: name,
    message: `${what}${users}, and no steps between lead through: ${problem}. By hand: export the new value under another name beside the old, move the importers over, and drop the old name in a later run.`,
  };
}

function* stillUsed(step: DraftStep, { name }: ExportFate, view: RunView): Generator<PlanRefusal> {
  const users = usersOf(name, step, view);
  if (users.length === 0) return;
  const what = step.kind === 'delete' ? `is to be deleted with its export ${name}` : `drops the export ${name}`;
  yield {
    code: 'export-in-use',
    stack: step.key,
    subject: name,
    message: `${step.key} ${what}, which ${users.join(', ')} imports. Deploy the importers without it first, then drop it; a renamed export needs both names until then.`,
  };
}

/** Templates between that cannot be made; what needs them was found to be without another way. */
export function* refuseUnmade(expanded: readonly ExpandedStep[]): Generator<PlanRefusal> {
  for (const { step, problem } of expanded)
    if (problem !== undefined)
      yield {
        code: 'export-in-use',
        stack: step.stack,
        subject: step.stackName,
        message: `${step.stack} cannot go through a step that ${step.part?.text ?? 'is needed'}: ${problem}. Deploy in two runs: first what is added, then what is dropped.`,
      };
}

/** Importers that hold on to an export: outside the run, untouched by it, or still importing it afterwards. */
function usersOf(name: string, step: DraftStep, view: RunView): readonly string[] {
  const own = (view.importers.get(placeOf(step.target, name)) ?? []).filter(
    (pair) => pair !== step && pair.place !== step.place,
  );
  const holding = own.filter((pair) => !view.stepAt.has(pair.place) || importsAfter(pair, view.input).includes(name));
  const foreign = (view.input.foreignImporters.get(placeOf(step.target, name)) ?? []).map(
    (stack) => `stack ${stack}, which is not of this run,`,
  );
  return [...holding.map(({ key }) => key), ...[...foreign].sort()];
}

function listed(keys: readonly string[]): string {
  return [...keys].sort().join(', ');
}

/** Imports that nothing will export. */
export function* refuseMissingExports(view: RunView): Generator<PlanRefusal> {
  const foreign = new Set((view.input.foreignExports ?? []).map(({ target, name }) => placeOf(target, name)));
  for (const step of view.steps) {
    const stubbed = new Set(step.proposed?.stubs.flatMap(({ kind, name }) => (kind === 'import' ? [name] : [])));
    for (const name of importsAfter(step, view.input)) {
      const place = placeOf(step.target, name);
      const exporter = view.exporters.get(place);
      if (exporter?.place === step.place && !exportsBefore(step).includes(name)) yield importsItself(step, name);
      if (exporter !== undefined || foreign.has(place) || stubbed.has(name)) continue;
      yield {
        code: 'export-missing',
        stack: step.key,
        subject: name,
        message: `${step.key} imports ${name}, which no stack of the estate or the cloud exports in ${step.target.region} of account ${step.target.account}.${elsewhere(name, view)}`,
      };
    }
  }
}

/** Exports appear when the operation that makes them is complete, and imports are looked for when it begins. */
function importsItself({ key }: DraftStep, name: string): PlanRefusal {
  return {
    code: 'export-missing',
    stack: key,
    subject: name,
    message: `${key} imports ${name}, which only it exports itself, and not yet: an export is there once its stack is deployed. Refer to what it is of instead.`,
  };
}

function elsewhere(name: string, { pairs, input }: RunView): string {
  const other = pairs.find(
    ({ proposed }) => proposed !== undefined && input.exportsOf.get(proposed.key)?.includes(name),
  );
  if (other === undefined) return ' Deploy what exports it first, or correct the name.';
  return ` ${other.key} exports it in ${other.target.region} of account ${other.target.account}: exports do not leave their account and region.`;
}
