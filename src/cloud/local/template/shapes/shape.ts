import type { Json, JsonObject } from '../json.js';

/** A resource in its account and region, with a source of letters that is always the same for it. */
export interface ShapeContext {
  readonly properties: JsonObject;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** Letters of `alphabet`, drawn for this resource and `purpose`. */
  readonly draw: (purpose: string, length: number, alphabet: string) => string;
  /** `arn:aws:SERVICE:region:account:RESOURCE` */
  readonly arn: (service: string, resource: string) => string;
}

export interface NamedContext extends ShapeContext {
  /** The custom name or the generated one. */
  readonly name: string;
}

export interface LiveContext extends ShapeContext {
  readonly id: string;
}

/** What CloudFormation makes of one type. */
export interface ResourceShape {
  /** Property with the name that is the resource's identity in its account and region. */
  readonly nameProperty?: string;
  /** Properties that make the identity only together with the name. */
  readonly scopeProperties?: readonly string[];
  /** Longest generated name; 255. */
  readonly maxName?: number;
  readonly lowerCase?: boolean;
  /** At the end of a generated name. */
  readonly suffix?: (properties: JsonObject) => string;
  /** What `Ref` answers; the name where nothing is said. */
  readonly physicalId?: (context: NamedContext) => string;
  /** What `Fn::GetAtt` answers; undefined where this resource, as it is set up, has none. */
  readonly attributes: Readonly<Record<string, (context: LiveContext) => Json | undefined>>;
  /** It has more attributes than are written here. */
  readonly open?: boolean;
}

export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
export const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const hex = '0123456789abcdef';
export const digits = '0123456789';

export function uuid({ draw }: ShapeContext, purpose = 'uuid'): string {
  return [8, 4, 4, 4, 12].map((length, at) => draw(`${purpose}${at}`, length, hex)).join('-');
}

/** `vpc-0…`, as EC2 writes ids. */
export function ec2Id(prefix: string): (context: ShapeContext) => string {
  return ({ draw }) => `${prefix}-0${draw(prefix, 16, hex)}`;
}

export function id({ id: physicalId }: LiveContext): string {
  return physicalId;
}

/** A property's value as text; empty where it is not set or no scalar. */
export function textIn(properties: JsonObject, key: string): string {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The last part of an ARN, or all of what is none. */
export function afterLast(text: string, mark: string): string {
  return text.slice(text.lastIndexOf(mark) + 1);
}
