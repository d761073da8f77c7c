import type { Artefact, DeployedStack, PackagedStack } from '../../model/plan.js';
import { asciiJson } from '../../package/json.js';
import { artefactKey } from '../../package/packaged.js';
import type { DraftStep } from '../choose-steps.js';
import { compareText } from '../compare.js';
import { digestOf } from '../fingerprint.js';
import type { RunView } from '../run-view.js';
import { madeDetached, madeKept } from './made-templates.js';
import { detachedOf, onlyYields } from './phasing.js';
import type { MadeTemplate } from './step-template.js';

/** What a step between deploys, with the bodies of its templates by digest. */
export type PartPackage =
  | { readonly kind: 'made'; readonly deploy: PackagedStack; readonly bodies: ReadonlyMap<string, string> }
  | Extract<MadeTemplate, { readonly kind: 'not-made' }>;

export function detachedPackage(step: DraftStep, view: RunView): PartPackage {
  const made = madeDetached(step, detachedOf(step, view.phasing), view);
  return made.kind === 'made' ? packageOf(made, asDeployed(step)) : made;
}

export function keptPackage(step: DraftStep, view: RunView): PartPackage {
  const made = madeKept(step, view);
  if (made.kind !== 'made') return made;
  const { proposed, deployed } = step;
  if (proposed === undefined || onlyYields(step, view.phasing)) return packageOf(made, asDeployed(step));
  return packageOf(made, {
    ...proposed,
    parameters: { ...proposed.parameters, ...made.parameters },
    noEcho: inOrder([...proposed.noEcho, ...made.secrets]),
    capabilities: inOrder([...proposed.capabilities, ...(deployed?.capabilities ?? [])]),
  });
}

/** All but the template as the stack has it; what it was made of is there already. */
function asDeployed({
  deployed,
  proposed,
  ...step
}: DraftStep): Omit<PackagedStack, 'templateDigest' | 'templateBytes'> {
  const { key, service, stackName, target } = deployed ?? step;
  const { parameters = {}, noEcho = [], tags = {}, capabilities }: Partial<DeployedStack> = deployed ?? {};
  return {
    key,
    service,
    stackName,
    target,
    parameters,
    noEcho: [...noEcho].sort(),
    bindings: [],
    tags,
    capabilities: inOrder(capabilities ?? proposed?.capabilities ?? []),
    artefacts: [],
    stubs: proposed?.stubs ?? [],
  };
}

function packageOf(
  { document, nested }: Extract<MadeTemplate, { readonly kind: 'made' }>,
  stack: Omit<PackagedStack, 'templateDigest' | 'templateBytes'>,
): PartPackage {
  const body = asciiJson(document);
  const templateDigest = digestOf(body);
  const inside = [...nested.keys()].map(
    (digest): Artefact => ({ key: artefactKey(digest), digest, path: 'a nested template, made for a step between' }),
  );
  const artefacts = [...stack.artefacts, ...inside].sort((a, b) => compareText(a.key, b.key));
  return {
    kind: 'made',
    deploy: { ...stack, templateDigest, templateBytes: Buffer.byteLength(body), artefacts },
    bodies: new Map([...nested, [templateDigest, body]]),
  };
}

function inOrder(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
