import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import type { Template } from '../../cloudformation/lowered.js';
import { given, makeDict, pick, withEntry, withoutEntries } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** Connectors that stand at their source, under its `Connectors`, as connectors of their own. */
export function embeddedConnectors(lowering: Lowering, root: Dict, template: Template): readonly SamResource[] {
  return [...template.resources.keys()].flatMap((sourceId) => {
    const stated = get(root, 'Resources', sourceId, 'Connectors');
    if (stated === undefined) return [];
    if (stated.kind !== 'dict') {
      lowering.problem('sam/connector', `Connectors of ${sourceId} is to be a map.`, stated);
      return [];
    }
    return [...stated.entries].flatMap(([name, entry]) => connectorOf(lowering, sourceId, name, entry.value) ?? []);
  });
}

function connectorOf(lowering: Lowering, sourceId: string, name: string, body: Value): SamResource | undefined {
  const stated = get(body, 'Properties');
  const reference = get(stated, 'SourceReference');
  if (body.kind !== 'dict' || stated?.kind !== 'dict' || (reference !== undefined && reference.kind !== 'dict')) {
    lowering.problem(
      'sam/connector',
      `The connector ${name} of ${sourceId} needs Properties as a map.`,
      stated ?? body,
    );
    return undefined;
  }
  if (get(reference, 'Id') !== undefined) {
    lowering.problem(
      'sam/connector',
      `SourceReference of ${name} of ${sourceId} has no Id: the source is ${sourceId}.`,
      reference ?? body,
    );
    return undefined;
  }
  if (lowering.template.resources.has(`${sourceId}${name}`)) {
    const message = `The connector ${name} of ${sourceId} is called ${sourceId}${name}, as a resource is: give it another name.`;
    lowering.problem('sam/duplicate-logical-id', message, body);
  }
  const source = makeDict({ ...(reference && pick(reference, ...reference.entries.keys())), Id: sourceId }, body);
  const own = withoutEntries(stated, ['SourceReference']);
  const properties = withEntry(own, 'Source', source);
  const dependsOn = given(body, 'DependsOn');
  const names = dependsOn?.kind === 'list' ? dependsOn.items : dependsOn === undefined ? [] : [dependsOn];
  return {
    logicalId: `${sourceId}${name}`,
    type: 'AWS::Serverless::Connector',
    body,
    properties,
    dependsOn: names.flatMap((item) => stringOf(item) ?? []),
    inherited: inheritedOf(body),
  };
}

function inheritedOf(body: Dict): SamResource['inherited'] {
  const condition = stringOf(given(body, 'Condition'));
  const deletionPolicy = stringOf(given(body, 'DeletionPolicy'));
  const updateReplacePolicy = stringOf(given(body, 'UpdateReplacePolicy'));
  return {
    ...(condition !== undefined && { condition }),
    ...(deletionPolicy !== undefined && { deletionPolicy }),
    ...(updateReplacePolicy !== undefined && { updateReplacePolicy }),
  };
}
