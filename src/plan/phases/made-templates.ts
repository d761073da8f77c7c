import { ownEntry } from '../../model/own-entry.js';
import { jsonObject } from '../../package/json.js';
import type { DraftStep } from '../choose-steps.js';
import type { RunView } from '../run-view.js';
import { detachTemplate } from './detach-template.js';
import { resourceChanges, templatesAt } from './export-fates.js';
import { type KeptTemplate, keepTemplate, yieldTemplate } from './keep-template.js';
import { isHeld } from './parts.js';
import { detachedOf, type ExportFate, notYetOf, onlyYields, type Phasing } from './phasing.js';
import { importedAt, outputNamed, type StackTemplate, weakReference } from './stack-template.js';
import { type MadeTemplate, notMade } from './step-template.js';

const nothing: StackTemplate = {
  document: jsonObject(),
  outputs: new Map(),
  imports: [],
  leaves: () => new Map(),
  nested: new Map(),
};

/** The value that an export in use has now; undefined where it is not known, or nobody may read it. */
export function valueNow(fate: ExportFate, view: RunView): string | undefined {
  const { deployed } = templatesAt(view, fate.provider);
  const reference = weakReference(fate.name);
  const { exports = {}, outputs = {} } = fate.provider.deployed ?? {};
  const value = reference === undefined ? ownEntry(exports, fate.name) : ownEntry(outputs, reference.output);
  const isSecret = deployed !== undefined && outputNamed(deployed, fate.name)?.value.isSecret === true;
  return isSecret || value === '****' ? undefined : value;
}

/** The deployed template of a stack with the imports that it lets go of as their values. */
export function madeDetached(step: DraftStep, names: ReadonlySet<string>, view: RunView): MadeTemplate {
  const { deployed } = templatesAt(view, step);
  if (deployed === undefined) return notMade('its deployed template cannot be read');
  return detachTemplate(deployed, names, valuesFor(step, view));
}

/** What stands in a place between the deployed template and the proposed one. */
export function madeKept(step: DraftStep, view: RunView): KeptTemplate {
  const { deployed = step.deployed === undefined ? nothing : undefined, proposed } = templatesAt(view, step);
  if (deployed === undefined) return { kind: 'not-made', problem: 'its deployed template cannot be read' };
  const own = fatesOf(step, view);
  if (onlyYields(step, view.phasing)) {
    const names = new Set(own.filter(({ kind }) => kind === 'moves').map(({ name }) => name));
    const [gone, known] = [detachedOf(step, view.phasing), valuesFor(step, view)];
    const made = yieldTemplate(deployed, names, (name) => (gone.has(name) ? known(name) : undefined));
    return made.kind === 'made' ? { ...made, parameters: {}, secrets: [] } : made;
  }
  if (proposed === undefined) return { kind: 'not-made', problem: 'its template cannot be read' };
  const changes = resourceChanges(step, view.phasing.retaken.get(step.place) ?? new Set(), view);
  return keepTemplate(deployed, proposed, {
    exports: new Set(own.filter((fate) => isHeld(fate, view)).map(({ name }) => name)),
    resources: new Set(own.filter((fate) => isReliedOn(fate, view)).flatMap(({ vanishing }) => vanishing)),
    notYet: notYetOf(step, view.phasing),
    replaced: new Set(changes.filter(({ action }) => action === 'replaced').map(({ logicalId }) => logicalId)),
    valueOf: valuesFor(step, view),
    deployedParameters: step.deployed?.parameters ?? {},
    deployedSecrets: step.deployed?.noEcho ?? [],
    parameters: step.proposed?.parameters ?? {},
    secrets: step.proposed?.noEcho ?? [],
  });
}

/** They are asked for again and again, and stay the same as a plan takes shape. */
const byProvider = new WeakMap<Phasing['fates'], ReadonlyMap<string, readonly ExportFate[]>>();

export function fatesOf({ place }: DraftStep, { phasing: { fates } }: RunView): readonly ExportFate[] {
  const known = byProvider.get(fates) ?? groupedByProvider(fates);
  byProvider.set(fates, known);
  return known.get(place) ?? [];
}

function groupedByProvider(fates: Phasing['fates']): ReadonlyMap<string, readonly ExportFate[]> {
  const groups = new Map<string, ExportFate[]>();
  for (const fate of fates.values()) {
    const there = groups.get(fate.provider.place);
    if (there === undefined) groups.set(fate.provider.place, [fate]);
    else there.push(fate);
  }
  return groups;
}

/** Somebody has its value alone, and has not moved yet. */
function isReliedOn({ name, remaining, leaving }: ExportFate, { phasing }: RunView): boolean {
  return [...remaining, ...leaving].some((user) => detachedOf(user, phasing).has(name));
}

function valuesFor({ target }: DraftStep, view: RunView): (name: string) => string | undefined {
  return (name) => {
    const fate = view.phasing.fates.get(importedAt(target, name));
    return fate && valueNow(fate, view);
  };
}
