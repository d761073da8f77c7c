import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, refuse, refuseKind, refuseOtherKeys } from '../check.js';

const version = '2010-09-09';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html; Globals is SAM's, Hooks CodeDeploy's. */
const sections: ReadonlySet<string> = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Hooks',
  'Constants',
  'Modules',
]);

const maxDescription = 1024;

/** The sections of a template, its version, description and transforms. */
export function checkSections(check: Check): void {
  const { document } = check;
  refuseOtherKeys(check, 'A template', document, sections);
  const stated = get(document, 'AWSTemplateFormatVersion');
  if (stated && textOf(stated)?.slice(0, 10) !== version) {
    refuse(check, 'version', `The only template version is ${version}.`, stated);
  }
  const description = get(document, 'Description');
  if (description && stringOf(description) === undefined) refuseKind(check, 'Description', 'a text', description);
  if (Buffer.byteLength(stringOf(description) ?? '') > maxDescription && description) {
    refuse(check, 'too-long', `Description has more than ${maxDescription} bytes.`, description);
  }
  checkTransforms(check);
}

function checkTransforms(check: Check): void {
  const transform = get(check.document, 'Transform');
  for (const item of itemsOf(transform)) {
    if (stringOf(item) !== undefined) continue;
    const message = 'A transform is the name of a macro, or an object with its Name and Parameters.';
    if (item.kind !== 'dict' || stringOf(get(item, 'Name')) === undefined) {
      refuse(check, 'wrong-type', message, item);
    } else refuseOtherKeys(check, 'A transform', item, new Set(['Name', 'Parameters']));
  }
}
