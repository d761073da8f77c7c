import type { NodeRef } from '../model/edge.js';
import type { Format } from '../model/service.js';

export type DeclarationKey = 'calling' | 'uses' | 'subscribesTo' | 'subscribable' | 'callers';

/** One declaration to add: a list item, or the value itself for `subscribable`. */
export interface NewDeclaration {
  readonly key: DeclarationKey;
  /** YAML in flow style: `payments:charge`, `{ write: payments:Ledger }`, `true`. */
  readonly value: string;
}

/** Text to paste into the definition of a function or workflow, in the format of its service. */
export function declarationText(format: Format, node: NodeRef, { key, value }: NewDeclaration): string {
  const id = node.id.slice(node.id.lastIndexOf('/') + 1);
  if (format === 'cdk') return cdkText(id, key, value);
  if (format === 'serverless' && node.type === 'AWS::Lambda::Function')
    return indent(['functions:', `${id}:`, ...entry(key, value)]);
  return indent([`${id}:`, 'Metadata:', 'Stackgate:', ...entry(capitalised(key), value)]);
}

function entry(key: string, value: string): readonly string[] {
  return key.toLowerCase() === 'subscribable' ? [`${key}: ${value}`] : [`${key}:`, `- ${value}`];
}

function indent(lines: readonly string[]): string {
  return lines.map((line, depth) => `${'  '.repeat(depth)}${line}`).join('\n');
}

function cdkText(id: string, key: DeclarationKey, value: string): string {
  const item = key === 'subscribable' ? value : `[${quoted(value)}]`;
  return `// ${id}\ncfnFunction.addMetadata('Stackgate', { ${capitalised(key)}: ${item} });`;
}

/** `{ write: payments:Ledger }` → `{ write: 'payments:Ledger' }`; a bare name → `'payments:charge'`. */
function quoted(value: string): string {
  const use = /^\{ (\w+): (.+) \}$/.exec(value);
  return use === null ? `'${value}'` : `{ ${use[1]}: '${use[2]}' }`;
}

function capitalised(key: DeclarationKey): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
