import { type Plain, ref, sub } from '../intrinsic/make.js';
import type { ConnectorEnd, EndPart } from './connector-end.js';

/** A shape with the parts of the two ends: the part itself where the shape is nothing else. */
export function filled(connection: Ends, shape: string): Plain {
  const used = partsIn(shape);
  const partOf = ({ end, part }: UsedPart) =>
    (end === 'Source' ? connection.source : connection.destination).parts[part];
  const [first] = used;
  if (first !== undefined && shape === `\${${first.end}.${first.part}}`) return partOf(first) ?? ref('AWS::NoValue');
  const text = shape.replace(/\$\{(\w+)\.(\w+)\}/g, '${$1$2}');
  const arn = /^[a-z-]+:/.test(text)
    ? text.replace(/^([a-z-]+):/, 'arn:${AWS::Partition}:$1:${AWS::Region}:${AWS::AccountId}:')
    : text;
  if (used.length === 0) return sub(arn);
  return sub(arn, Object.fromEntries(used.map((part) => [`${part.end}${part.part}`, partOf(part)])));
}

/** The two ends of a connection. */
export interface Ends {
  readonly source: ConnectorEnd;
  readonly destination: ConnectorEnd;
}

export interface UsedPart {
  readonly end: 'Source' | 'Destination';
  readonly part: EndPart;
}

const endParts: readonly EndPart[] = ['Arn', 'QueueUrl', 'ResourceId', 'Name', 'Qualifier'];

/** The parts of the ends that a shape names. */
export function partsIn(shape: string): readonly UsedPart[] {
  return [...shape.matchAll(/\$\{(Source|Destination)\.(\w+)\}/g)].flatMap(([, end, name]) => {
    const part = endParts.find((known) => known === name);
    return part === undefined ? [] : [{ end: end === 'Source' ? 'Source' : 'Destination', part } as const];
  });
}
