import type { Declarations } from '../../model/service.js';
import type { Dict, Value } from '../../model/value.js';
import { get, namedDict } from '../../model/walk.js';
import type { Template } from '../cloudformation/lowered.js';

/** One `AWS::Serverless::*` resource as the template has it, with Globals merged into its properties. */
export interface SamResource {
  readonly logicalId: string;
  readonly type: string;
  /** The whole resource, for what stands beside Properties; also its place. */
  readonly body: Dict;
  readonly properties: Dict;
  readonly dependsOn: readonly string[];
  /** Condition, DeletionPolicy, UpdateReplacePolicy: what generated resources inherit. */
  readonly inherited: Inherited;
  readonly declarations?: Declarations;
}

export interface Inherited {
  readonly condition?: string;
  readonly deletionPolicy?: string;
  readonly updateReplacePolicy?: string;
  /** Of the policies, those that are no plain text. */
  readonly attributes?: ReadonlyMap<string, Value>;
}

/** The SAM resources of a template, before Globals. */
export function samResourcesOf(root: Dict, template: Template): readonly SamResource[] {
  const found: SamResource[] = [];
  for (const [logicalId, resource] of template.resources) {
    const body = namedDict(get(root, 'Resources'), logicalId);
    if (body === undefined || !isSamType(resource.type)) continue;
    const { type, properties, dependsOn, condition, deletionPolicy, updateReplacePolicy, declarations } = resource;
    const inherited = {
      ...inheritedAttributes(body),
      ...(condition !== undefined && { condition }),
      ...(deletionPolicy !== undefined && { deletionPolicy }),
      ...(updateReplacePolicy !== undefined && { updateReplacePolicy }),
    };
    found.push({ logicalId, type, body, properties, dependsOn, inherited, ...(declarations && { declarations }) });
  }
  return found;
}

export function isSamType(type: string): boolean {
  return type.startsWith('AWS::Serverless::');
}

function inheritedAttributes(body: Dict): { readonly attributes?: ReadonlyMap<string, Value> } {
  const found = ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap((name): [string, Value][] => {
    const value = get(body, name);
    return value?.kind === 'dict' ? [[name, value]] : [];
  });
  return found.length === 0 ? {} : { attributes: new Map(found) };
}

const handingOnLess = ['AWS::Serverless::LayerVersion', 'AWS::Serverless::Application'];

/** What only the resource itself is given, not what is made beside it. */
export function ownAttributes({ type, body, inherited }: SamResource): ReadonlyMap<string, Value> {
  const names = handingOnLess.includes(type) ? [] : ['Metadata', 'UpdatePolicy'];
  const own = names.flatMap((name): [string, Value][] => {
    const value = get(body, name);
    return value === undefined ? [] : [[name, value]];
  });
  return new Map([...(inherited.attributes ?? []), ...own]);
}
