import type { Dict, Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import type { Template } from '../cloudformation/lowered.js';

/**
 * Whether a SAM template is one part of a whole that is put together elsewhere: it names what it does not
 * define. The other parts, Globals among them, may then give what is missing here.
 */
export function isFragment(document: Dict, template: Template): boolean {
  return ['Resources', 'Outputs'].some((section) => {
    const value = get(document, section);
    return value !== undefined && namesUndefined(value, template);
  });
}

function namesUndefined(value: Value, template: Template): boolean {
  if (value.kind === 'list') {
    for (const item of value.items) if (item.kind !== 'scalar' && namesUndefined(item, template)) return true;
    return false;
  }
  if (value.kind !== 'dict') return false;
  for (const [key, entry] of value.entries) {
    if (isUndefined(key, entry.value, template)) return true;
    if (entry.value.kind !== 'scalar' && namesUndefined(entry.value, template)) return true;
  }
  return false;
}

const naming: ReadonlySet<string> = new Set(['Ref', 'Fn::GetAtt', 'Fn::Sub', 'Condition', 'Fn::If', 'Fn::FindInMap']);

function isUndefined(key: string, value: Value, template: Template): boolean {
  if (!naming.has(key)) return false;
  const first = value.kind === 'list' ? value.items[0] : value;
  const name = stringOf(first);
  if (name === undefined) return false;
  switch (key) {
    case 'Ref':
    case 'Fn::GetAtt':
      return !isDefined(name, template);
    case 'Fn::Sub':
      return value.kind !== 'list' && namesIn(name).some((one) => !isDefined(one, template));
    case 'Condition':
    case 'Fn::If':
      return /^\w+$/.test(name) && !template.conditions.has(name);
    case 'Fn::FindInMap':
      return !template.mappings.has(name);
    default:
      return false;
  }
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name.trim());
}

/** Names of what the transform makes begin with the name of what it is made for. */
function isDefined(name: string, { parameters, resources }: Template): boolean {
  const id = name.split('.')[0] ?? name;
  if (id.startsWith('AWS::') || id.startsWith('Serverless') || parameters.has(id) || resources.has(id)) return true;
  for (const known of resources.keys()) if (id.startsWith(known)) return true;
  return false;
}
