import { ownEntry } from '../../model/own-entry.js';
import type { StepChange } from '../../model/plan.js';
import { bindingValue } from '../binding-values.js';
import { canonicalJson } from '../fingerprint.js';
import type { StackPair } from '../pair-stacks.js';
import { placeOf } from '../place.js';
import type { RunView } from '../run-view.js';
import { exportsBefore, importsAfter } from '../run-view.js';
import type { ExportFate, Retaken } from './phasing.js';
import { outputNamed, type StackTemplate, type TemplatePair, type ValueFact, weakReference } from './stack-template.js';

/** What the templates of a place tell; none where no templates were given. */
export function templatesAt({ input }: Pick<RunView, 'input'>, { place }: StackPair): TemplatePair {
  return input.templates?.get(place) ?? {};
}

/** Fates of all exports in use, by `at`. A value that changes may be what another export is made of, and so on. */
export function exportFates(view: RunView): {
  readonly fates: ReadonlyMap<string, ExportFate>;
  readonly retaken: Retaken;
} {
  let retaken: Retaken = new Map();
  for (;;) {
    const fates = fatesWith(view, retaken);
    const next = retakenBy(fates);
    if (sizeOf(next) === sizeOf(retaken)) return { fates, retaken };
    retaken = next;
  }
}

function retakenBy(fates: ReadonlyMap<string, ExportFate>): Retaken {
  const retaken = new Map<string, Set<string>>();
  for (const { kind, name, remaining } of fates.values())
    if (kind === 'changes' || kind === 'moves')
      for (const { place } of remaining) retaken.set(place, (retaken.get(place) ?? new Set()).add(name));
  return retaken;
}

const sizeOf = (retaken: Retaken): number => [...retaken.values()].reduce((sum, { size }) => sum + size, 0);

function fatesWith(view: RunView, retaken: Retaken): ReadonlyMap<string, ExportFate> {
  const fates = new Map<string, ExportFate>();
  for (const provider of view.pairs)
    for (const name of exportsBefore(provider)) {
      const at = placeOf(provider.target, name);
      const users = (view.importers.get(at) ?? []).filter(({ place }) => place !== provider.place);
      const to = view.exporters.get(at);
      const isUsed = users.length > 0 || (view.input.foreignImporters.get(at) ?? []).length > 0;
      if (!isUsed && (to === undefined || to === provider)) continue;
      fates.set(at, { ...fateOf(provider, name, users, to, retaken, view), at });
    }
  for (const fate of weakFates(view, retaken)) fates.set(fate.at, fate);
  return fates;
}

/** Outputs that are read by weak references and change: nobody stops that, and nobody tells who reads them. */
function* weakFates(view: RunView, retaken: Retaken): Generator<ExportFate> {
  for (const [at, users] of weakUsers(view)) {
    const { target, stackName } = weakReference(at) ?? {};
    const provider = target && view.pairAt.get(placeOf(target, stackName ?? ''));
    if (provider?.proposed === undefined || provider.deployed === undefined) continue;
    const others = users.filter(({ place }) => place !== provider.place);
    const fate = fateOf(provider, at, others, provider, retaken, view);
    if (fate.kind === 'changes') yield { ...fate, at, remaining: others, leaving: [] };
  }
}

/** Who reads an output before the run and after it. */
function weakUsers(view: RunView): ReadonlyMap<string, readonly StackPair[]> {
  const users = new Map<string, StackPair[]>();
  for (const pair of view.pairs) {
    const { deployed, proposed } = templatesAt(view, pair);
    const after = new Set(proposed === undefined ? [] : namesIn(proposed));
    for (const name of new Set(deployed === undefined ? [] : namesIn(deployed)))
      if (after.has(name)) users.set(name, [...(users.get(name) ?? []), pair]);
  }
  return users;
}

function* namesIn({ imports, nested }: StackTemplate): Generator<string> {
  for (const { name } of imports) if (name !== undefined && weakReference(name) !== undefined) yield name;
  for (const { template } of nested.values()) yield* namesIn(template);
}

function fateOf(
  provider: StackPair,
  name: string,
  users: readonly StackPair[],
  to: StackPair | undefined,
  retaken: Retaken,
  view: RunView,
): Omit<ExportFate, 'at'> {
  const own = retaken.get(provider.place) ?? new Set<string>();
  const changes = resourceChanges(provider, own, view);
  const { deployed } = templatesAt(view, provider);
  const before = deployed && outputNamed(deployed, name);
  const refs = before === undefined ? [] : before.value.refs.map(({ logicalId }) => logicalId);
  const lost = (action: StepChange['action'], policy: string) =>
    refs.filter((id) => isLost(id, action, changes, deployed, policy)).sort();
  const isStay = to?.place === provider.place;
  return {
    name,
    provider,
    kind:
      to === undefined
        ? 'drops'
        : !isStay
          ? 'moves'
          : changesValue(provider, name, own, changes, view)
            ? 'changes'
            : 'stays',
    ...(to !== undefined && !isStay && { to }),
    remaining: users.filter((user) => importsAfter(user, view.input).includes(name)),
    leaving: users.filter((user) => !importsAfter(user, view.input).includes(name)),
    vanishing: provider.proposed === undefined ? [...new Set(refs)].sort() : lost('removed', 'DeletionPolicy'),
    replaced: lost('replaced', 'UpdateReplacePolicy'),
  };
}

/** What its template says about resources, and what other values of its imports do to them. */
export function resourceChanges(
  pair: StackPair,
  retaken: ReadonlySet<string>,
  { input }: RunView,
): readonly StepChange[] {
  const own = (pair.proposed && input.changes.get(pair.proposed.key)) ?? [];
  if (retaken.size === 0 || input.changesByImports === undefined) return own;
  const known = new Set(own.map((change) => canonicalJson(change)));
  return [...own, ...input.changesByImports(pair.place, retaken).filter((change) => !known.has(canonicalJson(change)))];
}

function isLost(
  id: string,
  action: StepChange['action'],
  changes: readonly StepChange[],
  template: StackTemplate | undefined,
  policy: string,
): boolean {
  const isSo = changes.some((one) => one.logicalId === id && one.action === action && one.certainty === 'certain');
  const resources = template?.document.Resources as
    | Readonly<Record<string, Readonly<Record<string, unknown>>>>
    | undefined;
  const kept = resources?.[id]?.[policy];
  return isSo && kept !== 'Retain' && kept !== 'RetainExceptOnCreate';
}

/** Whether the value is certainly, or by an output that changes probably, another after the run. */
function changesValue(
  provider: StackPair,
  name: string,
  retaken: ReadonlySet<string>,
  changes: readonly StepChange[],
  view: RunView,
): boolean {
  const { deployed, proposed } = templatesAt(view, provider);
  if (deployed === undefined || proposed === undefined) return false;
  const [before, after] = [outputNamed(deployed, name), outputNamed(proposed, name)];
  if (before === undefined || after === undefined) return false;
  if (after.value.imports.some((one) => retaken.has(one))) return true;
  if (after.value.parameters.length > 0) return bindsOther(provider, after.value, before.value, view);
  if (before.value.text !== after.value.text) return true;
  return after.value.refs.some((ref) => isOther(ref, changes, deployed, proposed));
}

function bindsOther(pair: StackPair, now: ValueFact, before: ValueFact, view: RunView): boolean {
  const stepped = new Set(view.stepAt.keys());
  const bindings = (pair.proposed?.bindings ?? []).filter(({ parameter }) => now.parameters.includes(parameter));
  if (bindings.length === 0) return now.text !== before.text;
  return bindings.some((binding) => {
    const value = bindingValue(pair, binding, view.pairAt, stepped, view.input);
    if (value.kind === 'known') return value.value !== ownEntry(pair.deployed?.parameters ?? {}, binding.parameter);
    return value.kind === 'changes';
  });
}

/** Attributes that follow from properties which change in place; all else stays as long as the resource does. */
const follows = /^(StreamArn|LatestStreamLabel|LatestVersionNumber|DefaultVersionNumber|Version|Value|Outputs\..*)$/;

function isOther(
  { logicalId, attribute }: ValueFact['refs'][number],
  changes: readonly StepChange[],
  deployed: StackTemplate,
  proposed: StackTemplate,
): boolean {
  const inside = attribute?.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
  if (inside !== undefined) {
    const [old, now] = [deployed.nested.get(logicalId), proposed.nested.get(logicalId)].map(
      (one) => one?.template.outputs.get(inside)?.value,
    );
    if (old !== undefined && now !== undefined)
      return old.text !== now.text || now.refs.some((ref) => isOther(ref, changes, deployed, proposed));
  }
  return changes.some(
    ({ logicalId: id, type, action, certainty }) =>
      id === logicalId &&
      certainty === 'certain' &&
      (action === 'replaced' || action === 'added' || (action === 'changed' && changesWith(type, attribute))),
  );
}

function changesWith(type: string, attribute: string | undefined): boolean {
  const isCustom = type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
  return attribute !== undefined && (isCustom || follows.test(attribute));
}
