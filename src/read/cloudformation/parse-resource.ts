import type { LogicalId, ServiceName } from '../../model/names.js';
import { type Dict, locate, type Value } from '../../model/value.js';
import { dict, get, stringOf } from '../../model/walk.js';
import { readMetadataDeclarations } from '../declarations.js';
import type { TemplateResource } from './lowered.js';
import { describeKind, problem, type Report } from './problem.js';

/** One entry of `Resources`; undefined, and reported, when it has no type. */
export function parseResource(
  logicalId: LogicalId,
  value: Value,
  service: ServiceName,
  report: Report,
): TemplateResource | undefined {
  const type = stringOf(get(value, 'Type'));
  if (value.kind !== 'dict' || type === undefined) {
    const message = `The resource ${logicalId} has no Type.`;
    report(problem('error', 'cloudformation/missing-type', message, get(value, 'Type') ?? value));
    return undefined;
  }
  const text = (key: string) => optionalText(value, key, logicalId, report);
  const condition = text('Condition');
  const deletionPolicy = policyOf(value, 'DeletionPolicy');
  const updateReplacePolicy = policyOf(value, 'UpdateReplacePolicy');
  const metadata = get(value, 'Metadata');
  const constructPath = stringOf(get(metadata, 'aws:cdk:path'));
  const declarations = readMetadataDeclarations(metadata, service, report);
  return {
    logicalId,
    type,
    properties: propertiesOf(value, logicalId, report),
    dependsOn: dependenciesOf(value, logicalId, report),
    location: locate(value),
    ...(condition !== undefined && { condition }),
    ...(deletionPolicy !== undefined && { deletionPolicy }),
    ...(updateReplacePolicy !== undefined && { updateReplacePolicy }),
    ...(constructPath !== undefined && { constructPath }),
    ...(declarations && { declarations }),
  };
}

function propertiesOf(resource: Dict, logicalId: LogicalId, report: Report): Dict {
  const properties = get(resource, 'Properties');
  if (properties?.kind === 'dict') return properties;
  if (properties !== undefined && !isEmpty(properties))
    report(wrongType(`Properties of ${logicalId}`, 'an object', properties));
  return dict([], properties ?? resource);
}

function dependenciesOf(resource: Dict, logicalId: LogicalId, report: Report): readonly LogicalId[] {
  const value = get(resource, 'DependsOn');
  if (value === undefined || isEmpty(value)) return [];
  return (value.kind === 'list' ? value.items : [value]).flatMap((item) => {
    const name = stringOf(item);
    if (name === undefined) report(wrongType(`DependsOn of ${logicalId}`, 'the name of a resource', item));
    return name === undefined ? [] : [name];
  });
}

function optionalText(resource: Dict, key: string, logicalId: LogicalId, report: Report): string | undefined {
  const value = get(resource, key);
  if (value === undefined || isEmpty(value)) return undefined;
  const found = stringOf(value);
  if (found === undefined) report(wrongType(`${key} of ${logicalId}`, 'a name', value));
  return found;
}

/** `Retain` and the like; with the language extensions it may be a function, which is not followed. */
function policyOf(resource: Dict, key: string): string | undefined {
  return stringOf(get(resource, key));
}

function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function wrongType(what: string, expected: string, at: Value) {
  return problem('error', 'cloudformation/wrong-type', `${what} is ${describeKind(at)}, not ${expected}.`, at);
}
