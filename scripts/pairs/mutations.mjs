// Changes of a SAM template at one place, for scripts/pairs/mutate.mjs.

/** A read value as plain JSON; short tags are long by then. */
export function plainOf(value) {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plainOf);
    default:
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainOf(entry.value)]));
  }
}

/** What may stand where something else stood. */
const strangers = [
  'text',
  '',
  0,
  1,
  true,
  false,
  null,
  [],
  ['text'],
  [1],
  [{ key: 'value' }],
  {},
  { key: 'value' },
  { key: { inner: 'value' }, other: 1 },
  { Ref: 'AWS::NoValue' },
  { Ref: 'AWS::Region' },
  { Ref: 'NoSuchThing' },
  { 'Fn::Sub': '${AWS::StackName}-x' },
  { 'Fn::GetAtt': ['NoSuchThing', 'Arn'] },
  { 'Fn::If': ['NoSuchCondition', 'a', 'b'] },
  { 'Fn::If': ['NoSuchCondition', { Ref: 'AWS::NoValue' }, 'b'] },
];

const kinds = {
  drop: ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(key, 1);
    else delete holder[key];
  },
  replace: ({ holder, key }, random) => {
    holder[key] = structuredClone(pick(strangers, random));
  },
  unknown: ({ value }, random) => {
    if (!isMap(value)) return false;
    value[`${pick(['Unknown', 'unknown', 'Un-known'], random)}`] = structuredClone(pick(strangers, random));
    return true;
  },
  misspell: ({ holder, key }) => {
    if (Array.isArray(holder)) return false;
    holder[`${key}s`] = holder[key];
    delete holder[key];
    return true;
  },
  wrap: ({ holder, key }, random) => {
    const value = holder[key];
    holder[key] = pick([(v) => [v], (v) => ({ Value: v }), (v) => ({ 'Fn::If': ['C', v, v] })], random)(value);
  },
  borrow: ({ holder }, random, parts) => {
    // A property of another place of the same kind: two that exclude each other meet.
    const donors = parts.filter(
      (part) => isMap(part.holder) && part.holder !== holder && sameKind(part.holder, holder),
    );
    if (donors.length === 0 || Array.isArray(holder)) return false;
    const donor = pick(donors, random);
    if (Object.hasOwn(holder, donor.key)) return false;
    holder[donor.key] = structuredClone(donor.value);
    return true;
  },
};

/** Changes one place of the SAM resources, or of Globals; undefined where the place allows no such change. */
export function mutate(template, random) {
  const parts = [...partsOf(template)];
  if (parts.length === 0) return undefined;
  const part = pick(parts, random);
  const kind = pick(Object.keys(kinds), random);
  const before = JSON.stringify(template);
  if (kinds[kind](part, random, parts) === false) return undefined;
  if (JSON.stringify(template) === before) return undefined;
  const after = JSON.stringify(part.holder[part.key]) ?? 'nothing';
  return { template, what: `${kind} ${part.path.join('.')} = ${after.slice(0, 80)}` };
}

function* partsOf(template) {
  for (const [id, resource] of Object.entries(template.Resources ?? {})) {
    if (!isMap(resource) || !String(resource.Type).startsWith('AWS::Serverless::')) continue;
    for (const section of ['Properties', 'Connectors']) yield* descend(resource, section, [id, section], 7);
  }
  if (isMap(template.Globals)) yield* descend(template, 'Globals', ['Globals'], 6);
}

function* descend(holder, key, path, depth) {
  const value = holder[key];
  if (value === undefined || depth === 0) return;
  if (path.length > 2) yield { holder, key, value, path };
  if (value === null || typeof value !== 'object') return;
  for (const inner of Array.isArray(value) ? value.keys() : Object.keys(value))
    yield* descend(value, inner, [...path, inner], depth - 1);
}

function sameKind(a, b) {
  const keys = Object.keys(a);
  return keys.some((key) => Object.hasOwn(b, key));
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
