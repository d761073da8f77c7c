import { CloudError, type ExportDescription } from '../port.js';
import { type Call, entriesOf, pagesOf } from './call.js';
import { saysNotImported } from './cloud-error-of.js';
import { requiredText, textOf, textsOf } from './members.js';

export async function listExports(call: Call): Promise<readonly ExportDescription[]> {
  return (await entriesOf(call, 'ListExports', {}, 'Exports')).map((each) => ({
    name: requiredText(each, 'Name'),
    value: textOf(each, 'Value') ?? '',
    stackId: requiredText(each, 'ExportingStackId'),
  }));
}

export async function importersOf(call: Call, exportName: string): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const page of pagesOf(call, 'ListImports', { ExportName: exportName }))
      names.push(...textsOf(page, 'Imports'));
  } catch (error) {
    if (!(error instanceof CloudError && saysNotImported(error))) throw error;
  }
  return names;
}
