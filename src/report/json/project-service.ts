import type { z } from 'zod';
import type { Statement } from '../../model/grant.js';
import type { Output, Resource, Service, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, printValue } from '../../model/walk.js';
import { importsOf } from './project-imports.js';
import { projectStatement } from './project-statement.js';
import type { serviceItem } from './schema.js';

export type ServiceItem = z.infer<typeof serviceItem>;

/** A service as reports show it. @param statements of the estate; the service's own are picked out */
export function projectService(service: Service, statements: readonly Statement[]): ServiceItem {
  const { name, format, file, owner, stacks } = service;
  return {
    name,
    format,
    file,
    ...(owner === undefined ? {} : { owner }),
    stacks: stacks.map((stack) => ({ id: stack.id, name: printValue(stack.name), file: stack.file })),
    functions: stacks.flatMap(functionsOf),
    statements: statements.filter((statement) => statement.service === name).map(projectStatement),
    exports: stacks.flatMap((stack) => stack.outputs.flatMap(exportOf)),
    imports: importsOf(service),
  };
}

function functionsOf(stack: Stack): ServiceItem['functions'] {
  return [...stack.resources.values()].filter(({ type }) => type === 'AWS::Lambda::Function').map(projectFunction);
}

function projectFunction({ id, logicalId, constructPath, properties }: Resource): ServiceItem['functions'][number] {
  return {
    name: id,
    logicalId,
    ...(constructPath === undefined ? {} : { constructPath }),
    functionName: printed(get(properties, 'FunctionName')),
    role: printed(get(properties, 'Role')),
  };
}

function exportOf({ name, exportName, value, location }: Output): ServiceItem['exports'] {
  if (exportName === undefined) return [];
  return [{ name: printValue(exportName), output: name, value: printValue(value), location }];
}

function printed(value: Value | undefined): string | null {
  return value === undefined ? null : printValue(value);
}
