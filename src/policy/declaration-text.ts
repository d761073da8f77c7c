import type { NodeRef } from '../model/edge.js';
import type { Service } from '../model/service.js';
import type { Plain } from './long-form.js';
import { isJson, writeJson, writeYaml } from './write-plain.js';

export type DeclarationKey = 'calling' | 'uses' | 'subscribesTo' | 'subscribable' | 'callers';

/** One declaration to add. */
export interface NewDeclaration {
  readonly key: DeclarationKey;
  /** The items of the list, `payments:charge` or `{ write: 'payments:Ledger' }`; a boolean for `subscribable`. */
  readonly value: Plain;
}

/** Text to paste into the definition of a function or workflow, in the format of its service. */
export function declarationText(
  { format, file }: Pick<Service, 'format' | 'file'>,
  node: NodeRef,
  { key, value }: NewDeclaration,
): string {
  const id = node.id.slice(node.id.lastIndexOf('/') + 1);
  if (format === 'cdk')
    return `// ${id}\ncfnFunction.addMetadata('Stackgate', ${writeJson({ [capitalised(key)]: value })});`;
  if (format === 'serverless' && node.type === 'AWS::Lambda::Function')
    return writeYaml({ functions: { [id]: { [key]: value } } });
  const plain = { [id]: { Metadata: { Stackgate: { [capitalised(key)]: value } } } };
  return isJson({ format, file }) ? writeJson(plain) : writeYaml(plain);
}

function capitalised(key: DeclarationKey): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}
