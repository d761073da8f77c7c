import type { Edge, NodeRef } from '../../model/edge.js';
import type { DraftStep } from '../choose-steps.js';
import { firstNew, frees, gives, loses } from '../phases/parts.js';
import type { ExportFate } from '../phases/phasing.js';
import { detachedOf } from '../phases/phasing.js';
import { importLabel, weakReference } from '../phases/stack-template.js';
import { exportsAfter, exportsBefore, type RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/**
 * The reverse of the usual order, for what goes away: an export can only be dropped, or have another value, when nobody
 * imports it any more, and its name can only be taken by another stack after that.
 */
export function* dropOrder(view: RunView): Generator<Arc> {
  for (const fate of view.phasing.fates.values()) {
    const provider = view.stepAt.get(fate.provider.place);
    if (provider === undefined || fate.kind === 'stays') continue;
    yield* letGoOrder(fate, provider, view);
    yield* keepOrder(fate, provider, view);
    yield* weakOrder(fate, provider, view);
    const taker = fate.to && view.stepAt.get(fate.to.place);
    if (taker === undefined || taker === provider) continue;
    const text = `takes over the export ${fate.name} from ${provider.stackName}`;
    yield drops(gives(taker, fate.name, view), loses(provider, fate, view), 'firm', text);
  }
}

/** Who lets go of an export comes before it goes. */
function* letGoOrder(fate: ExportFate, provider: DraftStep, view: RunView): Generator<Arc> {
  const { name, kind } = fate;
  for (const importer of [...fate.leaving, ...fate.remaining]) {
    const user = view.stepAt.get(importer.place);
    const isDetached = user !== undefined && detachedOf(user, view.phasing).has(name);
    if (user === undefined || (fate.remaining.includes(importer) && !isDetached)) continue;
    const what = `${kind === 'changes' ? 'changes' : 'drops'} ${importLabel(name)}`;
    const text = `${what}, which ${user.key} imports until then`;
    yield drops(loses(provider, fate, view), frees(user, name, view), 'firm', text);
  }
}

/** Who reads an output that changes reads it after that, and on the way back after it is as before. */
function* weakOrder(fate: ExportFate, provider: DraftStep, view: RunView): Generator<Arc> {
  if (weakReference(fate.name) === undefined) return;
  for (const { place } of fate.remaining) {
    const user = view.stepAt.get(place);
    if (user === undefined || user === provider) continue;
    const text = `takes ${importLabel(fate.name)}`;
    const reason = { kind: 'import', mechanism: 'stack-output', text } as const;
    yield { step: firstNew(user, view), after: firstNew(provider, view), force: 'firm', reason };
  }
}

/** Who has only the value of an export by then still uses what it is of. */
function* keepOrder(fate: ExportFate, provider: DraftStep, view: RunView): Generator<Arc> {
  const [thing] = fate.vanishing;
  if (thing === undefined) return;
  for (const importer of [...fate.leaving, ...fate.remaining]) {
    const user = view.stepAt.get(importer.place);
    if (user === undefined || !detachedOf(user, view.phasing).has(fate.name)) continue;
    yield drops(provider.id, firstNew(user, view), 'firm', `deletes ${thing}, which ${user.key} uses until then`);
  }
}

/** Exports that a step takes away; all of them when it deletes the stack. */
export function droppedExports(step: DraftStep, { input }: RunView): readonly string[] {
  const kept = new Set(exportsAfter(step, input));
  return exportsBefore(step).filter((name) => !kept.has(name));
}

/**
 * The same for what CloudFormation does not guard: outputs and parameters that were read, declared
 * order. Nothing fails for want of it at the deploy, so it is given up where it closes a circle.
 */
export function* droppedEdgeOrder(view: RunView): Generator<Arc> {
  for (const edge of view.input.dropped) {
    if (edge.kind !== 'import') continue;
    for (const provider of deployedSteps(view, edge.to))
      for (const consumer of deployedSteps(view, edge.from)) {
        if (provider === consumer || !matters(edge, provider, consumer, view)) continue;
        const text = `goes after ${consumer.key}, which needs ${edge.detail ?? edge.to.id} until then`;
        yield drops(provider.id, firstNew(consumer, view), 'given', text);
      }
  }
}

/** A stack that stays does not wait for the deletion of one that only read from it; an export that stays is not dropped. */
function matters(edge: Edge, provider: DraftStep, consumer: DraftStep, view: RunView): boolean {
  if (provider.kind !== 'delete' && consumer.kind === 'delete') return false;
  if (edge.mechanism !== 'import-value' || edge.detail === undefined) return true;
  return droppedExports(provider, view).includes(edge.detail);
}

/** Steps on the deployed stack that an end belongs to; on all of a service's where no stack of the estate has it. */
function deployedSteps({ input, onDeployed, steps }: RunView, { service, id }: NodeRef): readonly DraftStep[] {
  if (service === null) return [];
  const key = input.stackOf(service, id) ?? `${service}/${id}`;
  return onDeployed.get(key) ?? steps.filter((step) => step.kind === 'delete' && step.service === service);
}

function drops(step: string, after: string, force: Arc['force'], text: string): Arc {
  return { step, after, force, reason: { kind: 'drops', text } };
}
