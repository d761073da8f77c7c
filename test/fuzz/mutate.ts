import type { Plain } from '../metamorphic/rewrite.js';
import type { Random } from '../soak/random.js';

/** Where a value stands inside a definition: keys and indexes from the top. */
type Path = readonly (string | number)[];

/**
 * One to four changes of the kinds that people and generators make, and those that an attacker makes: parts
 * lost, moved, doubled, of another type, wrapped in functions, referring to themselves.
 */
export function mutate(plain: Plain, random: Random): Plain {
  let changed = plain;
  const times = random.int(1, 4);
  for (let time = 0; time < times; time += 1) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(plain: Plain, random: Random): Plain {
  const paths = pathsOf(plain);
  const path = random.maybePick(paths) ?? [];
  const at = valueAt(plain, path);
  const change = random.pick(changes);
  return replaced(
    plain,
    path,
    change(at, random, () => valueAt(plain, random.maybePick(paths) ?? [])),
  );
}

/** What stands there instead; `undefined` takes the key or item away. */
type Change = (value: Plain, random: Random, other: () => Plain) => Plain | undefined;

const changes: readonly Change[] = [
  () => undefined,
  () => undefined,
  (_, random) => random.pick(scalars),
  (_, random) => random.pick(scalars),
  (_, __, other) => other(),
  (value) => [value, value],
  (value) => ({ Nested: value }),
  (value, random) => wrapped(value, random),
  (value, random) => wrapped(value, random),
  (_, random) => random.pick(references),
  (value, random) => renamed(value, random),
  (value, random) => added(value, random),
  (value) => (typeof value === 'string' ? `${value}${value}` : String(value)),
  (value) => deep(value, 300),
  () => Array.from({ length: 500 }, (_, index) => index),
];

const scalars: readonly Plain[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  1e21,
  '',
  ' ',
  '*',
  '${',
  '${}',
  '${self:}',
  '${self:service}',
  '${self:custom.${self:custom.a}}',
  '${file(./serverless.yml)}',
  '${file(../../../../etc/passwd)}',
  "${ssm:/a/b~true, 'x'}",
  '${cf:orders-dev.Out, ${self:custom.none, null}}',
  '{{resolve:ssm:/a:1}}',
  '{{resolve:secretsmanager:a:SecretString:b::}}',
  '${AWS::Region}${A.B}${!C}',
  'arn:aws:sqs:eu-west-1:111111111111:a',
  'AWS::Serverless::Function',
  'AWS::CloudFormation::Stack',
  'AWS::NoValue',
  'a\u0000b\u202e\ud800',
  '<script>|`@user #1',
  'x'.repeat(20_000),
  '2026-11-21',
  [],
  {},
];

const references: readonly Plain[] = [
  { Ref: 'Nothing' },
  { Ref: 'AWS::NoValue' },
  { Ref: ['a'] },
  { Ref: 'Order' },
  { 'Fn::GetAtt': ['Order', 'Arn'] },
  { 'Fn::GetAtt': 'Order' },
  { 'Fn::GetAtt': [{ Ref: 'Order' }, 1] },
  { 'Fn::Sub': '${Order.Arn}-${AWS::AccountId}' },
  { 'Fn::Sub': ['${A}', { A: { Ref: 'A' } }] },
  { 'Fn::Sub': [] },
  { 'Fn::ImportValue': { 'Fn::Sub': '${AWS::StackName}-x' } },
  { 'Fn::GetStackOutput': { StackName: 'orders', OutputName: 'x' } },
  { 'Fn::FindInMap': ['A', { Ref: 'AWS::Region' }, 'B'] },
  { 'Fn::Cidr': ['10.0.0.0/8', 1e9, 8] },
  { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: './none.yaml' } } },
];

function wrapped(value: Plain, random: Random): Plain {
  return random.pick<Plain>([
    { 'Fn::If': ['Nowhere', value, { Ref: 'AWS::NoValue' }] },
    { 'Fn::Join': ['', [value, '-', value]] },
    { 'Fn::Join': ['', value] },
    { 'Fn::Select': [0, value] },
    { 'Fn::Split': ['-', value] },
    { 'Fn::Sub': value },
    { 'Fn::Base64': value },
    { 'Fn::ToJsonString': value },
    { 'Fn::Length': value },
    { 'Fn::Not': [value] },
    { 'Fn::ForEach::L': ['X', ['A', 'B'], { 'K${X}': value }] },
    { 'Fn::ForEach::L': ['X', value, { 'K${X}': '${X}' }] },
    { Ref: value },
    { 'Fn::Unknown': value },
  ]);
}

const keys = [
  '__proto__',
  'constructor',
  '',
  'a.b',
  'Ref',
  'Type',
  'Fn::If',
  'Resources',
  'functions',
  'é',
  '${self:service}',
  '1',
];

function renamed(value: Plain, random: Random): Plain {
  if (!isDict(value)) return value;
  const entries = Object.entries(value);
  const at = random.int(0, Math.max(0, entries.length - 1));
  return dictOf(entries.map(([key, item], index) => [index === at ? random.pick(keys) : key, item]));
}

function added(value: Plain, random: Random): Plain {
  const extra = random.pick<Plain>([...scalars.slice(0, 10), ...references]);
  if (Array.isArray(value)) return [...value, extra];
  return isDict(value) ? dictOf([...Object.entries(value), [random.pick(keys), extra]]) : value;
}

function deep(value: Plain, depth: number): Plain {
  let inner = value;
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? [inner] : { d: inner };
  return inner;
}

function pathsOf(plain: Plain): readonly Path[] {
  const found: Path[] = [];
  const open: { readonly path: Path; readonly value: Plain }[] = [{ path: [], value: plain }];
  for (let next = open.pop(); next !== undefined && found.length < 5_000; next = open.pop()) {
    const { path, value } = next;
    if (path.length > 0) found.push(path);
    for (const [key, item] of partsOf(value)) open.push({ path: [...path, key], value: item });
  }
  return found;
}

function partsOf(value: Plain): readonly (readonly [string | number, Plain])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const);
  return isDict(value) ? Object.entries(value) : [];
}

function valueAt(plain: Plain, path: Path): Plain {
  let at = plain;
  for (const key of path) at = Array.isArray(at) ? (at[Number(key)] ?? null) : isDict(at) ? (at[key] ?? null) : null;
  return at;
}

function replaced(plain: Plain, path: Path, value: Plain | undefined): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  const put = (item: Plain): readonly Plain[] => {
    if (rest.length === 0) return value === undefined ? [] : [value];
    return [replaced(item, rest, value)];
  };
  if (Array.isArray(plain)) return plain.flatMap((item, index) => (index === Number(key) ? put(item) : [item]));
  if (!isDict(plain)) return plain;
  return dictOf(
    Object.entries(plain).flatMap(([name, item]) =>
      name === key ? put(item).map((one) => [name, one] as const) : [[name, item] as const],
    ),
  );
}

function isDict(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `__proto__` is a key like any other. */
function dictOf(entries: Iterable<readonly [string, Plain]>): { [key: string]: Plain } {
  return Object.fromEntries(entries);
}
