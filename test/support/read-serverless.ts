import type { Resource, Stack } from '../../src/model/service.js';
import type { Value } from '../../src/model/value.js';
import { get, printValue } from '../../src/model/walk.js';
import { parseCache } from '../../src/read/document/parse-cache.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { readEstate } from '../../src/read/read-estate.js';
import type { ReadSettings } from '../../src/read/reader.js';
import { serverlessReader } from '../../src/read/serverless/serverless-reader.js';

/** Reads a repository in memory with the serverless reader alone. */
export function readRepository(
  content: Readonly<Record<string, string>>,
  stage = 'dev',
  settings: Partial<ReadSettings> = {},
) {
  const files = memoryFiles(content);
  const none = { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() };
  const context = { files, parse: parseCache(files).parse, stage, settings: { ...none, ...settings } };
  const { estate, diagnostics } = readEstate(context, [serverlessReader]);
  return { services: estate.services, diagnostics };
}

/** Reads one definition at `serverless.yml`; fails the test where it gives no service. */
export function readOne(
  definition: string,
  more: Readonly<Record<string, string>> = {},
  settings: Partial<ReadSettings> = {},
) {
  const { services, diagnostics } = readRepository({ 'serverless.yml': definition, ...more }, 'dev', settings);
  const service = services.find(({ file }) => file === 'serverless.yml');
  const [stack] = service?.stacks ?? [];
  if (!service || !stack) throw new Error(`no service: ${JSON.stringify(diagnostics)}`);
  return {
    service,
    stack,
    diagnostics,
    resource: (id: string) => resourceOf(stack, id),
    codes: diagnostics.map(({ code }) => code),
  };
}

export function resourceOf(stack: Stack, logicalId: string): Resource {
  const resource = stack.resources.get(logicalId);
  if (!resource) throw new Error(`no ${logicalId} among ${[...stack.resources.keys()].join(', ')}`);
  return resource;
}

/** The print of a property, or undefined where there is none. */
export function printed(resource: Resource, ...path: readonly string[]): string | undefined {
  const value: Value | undefined = get(resource.properties, ...path);
  return value && printValue(value);
}
