import type { Edge, NodeRef } from '../../model/edge.js';
import type { DraftStep } from '../choose-steps.js';
import { placeOf } from '../place.js';
import { exportsAfter, exportsBefore, importsAfter, type RunView } from '../run-view.js';
import type { Arc } from './arc.js';

/**
 * The reverse of the usual order, for what goes away: an export can only be dropped when nobody imports
 * it any more, and its name can only be taken by another stack after that.
 */
export function* dropOrder(view: RunView): Generator<Arc> {
  for (const provider of view.steps)
    for (const name of droppedExports(provider, view)) {
      const place = placeOf(provider.target, name);
      for (const importer of view.importers.get(place) ?? []) {
        const after = view.stepAt.get(importer.place);
        if (after === undefined || after === provider || importsAfter(after, view.input).includes(name)) continue;
        yield drops(provider, after, 'firm', `drops ${name}, which ${after.key} imports until then`);
      }
      const taker = view.exporters.get(place);
      const step = taker && view.stepAt.get(taker.place);
      if (step !== undefined && step !== provider)
        yield drops(step, provider, 'firm', `takes over the export ${name} from ${provider.stackName}`);
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
        yield drops(
          provider,
          consumer,
          'given',
          `goes after ${consumer.key}, which needs ${edge.detail ?? edge.to.id} until then`,
        );
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

function drops(step: DraftStep, after: DraftStep, force: Arc['force'], text: string): Arc {
  return { step: step.id, after: after.id, force, reason: { kind: 'drops', text } };
}
