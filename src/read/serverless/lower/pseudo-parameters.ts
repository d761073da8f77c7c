import type { Symbolic, Value } from '../../../model/value.js';
import { dict, text } from '../../../model/walk.js';

/** Plugins that let `#{AWS::Region}` and `#{Table.Arn}` stand where CloudFormation has `Fn::Sub`. */
export const pseudoParameterPlugin = 'serverless-pseudo-parameters';

const reference = /#\{([A-Za-z0-9:.]+)\}/;

/** Every text with `#{…}` in it becomes an `Fn::Sub`; a literal `${` in it is kept as one. */
export function withPseudoParameters(value: Value): Value {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string' && reference.test(value.value)
        ? substitution([value.value], value)
        : value;
    case 'text':
      return value.parts.some((part) => typeof part === 'string' && reference.test(part))
        ? substitution(value.parts, value)
        : value;
    case 'list':
      return { ...value, items: value.items.map(withPseudoParameters) };
    case 'dict':
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, entry]) => [key, { ...entry, value: withPseudoParameters(entry.value) }]),
        ),
      };
    case 'choice':
      return value;
  }
}

function substitution(parts: readonly (string | Symbolic)[], at: Value): Value {
  const written = parts.map((part) =>
    typeof part === 'string' ? part.replace(/\$\{/g, '${!').replace(new RegExp(reference, 'g'), '${$1}') : part,
  );
  return dict([['Fn::Sub', text(written, at)]], at);
}
