import type { Resource, Stack } from '../../../model/service.js';
import { dict, get, scalar, stringOf } from '../../../model/walk.js';
import type { NamedThing } from '../names/name-table.js';

/** How the CDK passes a value to a stack of another region: its custom resource writes SSM parameters there. */
export const EXPORT_WRITER = 'Custom::CrossRegionExportWriter';

/** The parameters that a writer makes, each as if it were one of the consumer's region, under the writer's own id. */
export function writtenExports(writer: Resource, stack: Stack): readonly NamedThing<Resource>[] {
  const written = get(writer.properties, 'WriterProps', 'exports');
  if (written?.kind !== 'dict') return [];
  const region = stringOf(get(writer.properties, 'WriterProps', 'region'));
  const home = {
    ...(stack.account !== undefined && { account: stack.account }),
    ...(region !== undefined && { region }),
  };
  const isAlways = writer.presence === 'always';
  return [...written.entries].map(([path, { value }]) => {
    const name = scalar(path, value);
    const properties = dict(
      [
        ['Name', name],
        ['Value', value],
      ],
      value,
    );
    return { name, thing: { ...writer, properties }, home, isAlways, owner: `${stack.service}:${writer.id}` };
  });
}
