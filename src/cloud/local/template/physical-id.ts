import { factsOf } from '../../../diff/resource-table.js';
import { customName, ownName } from './custom-name.js';
import { likelyArn } from './likely-arn.js';
import { shapeOf } from './resource-shapes.js';
import { shapeContext } from './shape-context.js';
import { type ShapeContext, upper } from './shapes/shape.js';
import type { NewPhysicalId } from './template.js';

const suffixLength = 12;

/** The physical id that AWS would give: what `Ref` answers, in the form of the type. */
export function physicalId(type: string, input: NewPhysicalId): string {
  const { properties, target, salt, stackName, logicalId } = input;
  const context = shapeContext(properties, target, `${type}\n${stackName}\n${logicalId}\n${salt}`);
  const shape = shapeOf(type);
  const name = ownName(type, properties) ?? generatedName(type, input, context);
  if (shape?.physicalId !== undefined) return shape.physicalId({ ...context, name });
  if (shape !== undefined) return name;
  return isNamedByArn(type) ? likelyArn(type, name, context) : (customName(type, properties) ?? name);
}

/** `stack-LogicalId-ABCDEFGHIJKL`, cut to what the type takes. */
function generatedName(
  type: string,
  { stackName, logicalId, properties }: NewPhysicalId,
  { draw }: ShapeContext,
): string {
  const shape = shapeOf(type);
  const suffix = shape?.suffix?.(properties) ?? '';
  const [stack, logical] = fitted(stackName, logicalId, (shape?.maxName ?? 255) - suffixLength - 2 - suffix.length);
  const name = `${stack}-${logical}-${draw('name', suffixLength, upper)}${suffix}`;
  return shape?.lowerCase === true ? name.toLowerCase() : name;
}

/** Both cut to half of the room, but that one may take what the other leaves. */
function fitted(stack: string, logical: string, room: number): readonly [string, string] {
  if (stack.length + logical.length <= room) return [stack, logical];
  const half = Math.floor(room / 2);
  const forStack = Math.max(half, room - logical.length);
  const cutStack = stack.slice(0, Math.min(stack.length, forStack));
  return [cutStack, logical.slice(0, room - cutStack.length)];
}

/** Whether the specification identifies the type by an ARN, which `Ref` then answers as a rule. */
function isNamedByArn(type: string): boolean {
  const [identifier = '', ...more] = factsOf(type)?.primaryIdentifier ?? [];
  return more.length === 0 && identifier.endsWith('Arn');
}
