import { get, stringOf } from '../../../../model/walk.js';
import { type Check, refuse, refuseKind, refuseOtherKeys, sectionEntries } from '../check.js';

const attributes: ReadonlySet<string> = new Set(['Description', 'Value', 'Export', 'Condition']);

/** What an output may say; that it has a value is told where it is parsed. */
export function checkOutputs(check: Check): void {
  for (const [name, { value }] of sectionEntries(check, 'Outputs')) {
    if (value.kind !== 'dict') continue;
    refuseOtherKeys(check, `The output ${name}`, value, attributes);
    const condition = get(value, 'Condition');
    if (condition && stringOf(condition) === undefined) refuseKind(check, `Condition of ${name}`, 'a name', condition);
    const exported = get(value, 'Export');
    if (exported && exported.kind !== 'dict') refuseKind(check, `Export of ${name}`, 'an object with Name', exported);
    if (exported?.kind === 'dict' && !get(exported, 'Name')) {
      refuse(check, 'missing-value', `The export of ${name} has no Name.`, exported);
    }
    const given = get(value, 'Value');
    if (given?.kind === 'list') refuseKind(check, `Value of ${name}`, 'a text', given);
  }
}
