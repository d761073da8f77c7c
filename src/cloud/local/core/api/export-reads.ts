import { faults } from '../errors.js';
import { exportsOf, importersOf } from '../exports.js';
import type { Action } from './call.js';
import { page } from './paging.js';

export const listExports: Action = (call) =>
  page(
    call,
    'Exports',
    exportsOf(call.region).map(({ name, value, stackId }) => ({ ExportingStackId: stackId, Name: name, Value: value })),
    100,
  );

/** Nobody's import is an error, not an empty list. */
export const listImports: Action = (call) => {
  const name = call.input.need('ExportName');
  const importers = importersOf(call.engine, call.region, name);
  if (importers.length === 0) throw faults.notImported(name);
  return page(call, 'Imports', importers, 100, name);
};
