import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  load,
  mergeTag,
  type TagDefinition,
} from 'js-yaml';
import { maxDepth } from './limits.js';

/** What may stand as a tag; `!Ref` and `!Condition` have no `Fn::` in their long form. */
const functions = [
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'ForEach',
  'GetAZs',
  'GetAtt',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
];
const longForms = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...functions.map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

const schema = CORE_SCHEMA.withTags(
  mergeTag,
  [...longForms].flatMap(([tag, name]) => tagsFor(tag, name)),
);

/**
 * One YAML document by the core schema, as the readers of definitions read it.
 *
 * @throws YAMLException
 */
export function loadYaml(text: string): unknown {
  return load(text, { schema, maxDepth });
}

/** A function's argument may be of any kind, and js-yaml wants a tag for each. */
function tagsFor(tag: string, name: string): readonly TagDefinition[] {
  const identify = () => false;
  return [
    defineScalarTag(tag, { resolve: (text) => ({ [name]: scalarArgument(name, text) }), identify }),
    defineSequenceTag(tag, {
      create: (): unknown[] => [],
      addItem: (items, item) => {
        items.push(item);
      },
      finalize: (items) => ({ [name]: items }),
      identify,
    }),
    defineMappingTag(tag, {
      create: () => new Map<string, unknown>(),
      addPair: (pairs, key, value) => {
        pairs.set(String(key), value);
        return '';
      },
      has: (pairs, key) => pairs.has(String(key)),
      keys: () => [],
      get: () => undefined,
      finalize: (pairs) => ({ [name]: Object.fromEntries(pairs) }),
      identify,
    }),
  ];
}

/** `!GetAtt Nested.Outputs.Arn` names the resource before the first dot. */
function scalarArgument(name: string, text: string): unknown {
  const dot = text.indexOf('.');
  if (name !== 'Fn::GetAtt' || dot < 0) return text;
  return [text.slice(0, dot), text.slice(dot + 1)];
}
