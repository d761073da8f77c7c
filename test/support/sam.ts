import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Resource, Stack } from '../../src/model/service.js';
import { get, printValue } from '../../src/model/walk.js';
import { samReader } from '../../src/read/sam/sam-reader.js';
import { contextOf, type PlainContext } from './read-context.js';

export interface SamRead {
  readonly stacks: readonly Stack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly string[];
  /** Logical ids and types of the top stack, in order of the ids. */
  readonly ids: readonly string[];
  /** A resource of the top stack. */
  resource(logicalId: string): Resource;
  /** One property of a resource as printed text. */
  print(logicalId: string, ...path: readonly string[]): string | undefined;
  readonly codes: readonly string[];
}

/** Reads `orders/template.yaml` of the text, beside the other files, with the SAM reader. */
export function readSam(
  template: string,
  files: Readonly<Record<string, string>> = {},
  options: PlainContext = {},
): SamRead {
  const file = 'orders/template.yaml';
  const text = `Transform: AWS::Serverless-2016-10-31\n${template}`;
  const context = contextOf({ ...files, [file]: text }, options);
  const { services, diagnostics } = samReader.read({ format: 'sam', file }, context);
  const stacks = services[0]?.stacks ?? [];
  const resource = (logicalId: string): Resource => {
    const found = stacks[0]?.resources.get(logicalId);
    if (found === undefined)
      throw new Error(`no resource ${logicalId} among ${[...(stacks[0]?.resources.keys() ?? [])].join(', ')}`);
    return found;
  };
  return {
    stacks,
    diagnostics,
    inputs: services[0]?.inputs ?? [],
    ids: [...(stacks[0]?.resources.values() ?? [])].map(({ logicalId, type }) => `${logicalId} ${type}`).sort(),
    resource,
    print: (logicalId, ...path) => {
      const value = get(resource(logicalId).properties, ...path);
      return value && printValue(value);
    },
    codes: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
}
