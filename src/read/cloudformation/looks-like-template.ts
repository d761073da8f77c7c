import type { Dict, Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { isLoop } from './language-extensions/loop-key.js';

/** Escapes of letters and colons, and lines that go on: whoever writes those may hide `Resources` and `::`. */
const hidden = /\\(?:(?:x|u00|U000000)(?:3a|[46][1-9a-f]|[57][0-9a])|\r?\n)/i;

/** Cheap: whether it is worth parsing a text to see if it is a template. */
export function mayBeTemplate(text: string): boolean {
  if (text.includes('AWSTemplateFormatVersion')) return true;
  if (!text.includes('Resources')) return hidden.test(text);
  return text.includes('::') || meansTemplate(text) || hidden.test(text);
}

/** Whether a file that cannot be read has the name of a template; its content cannot tell. */
export function namedLikeTemplate(path: string): boolean {
  return (
    /(?:^|[/._-])(?:templates?|cloudformation|cfn|sam|stacks?)(?=[._-][^/]*$)/i.test(path) || /\.template$/i.test(path)
  );
}

/** For a text that cannot be parsed: whether its author meant a template. */
export function meansTemplate(text: string): boolean {
  return text.includes('AWSTemplateFormatVersion') || /(?:^|[\s{,])"?Resources"?[ \t]{0,40}:/.test(text);
}

/**
 * A document with the format's version, with resources that have types such as `AWS::SNS::Topic`, or with
 * resources and a transform of AWS.
 *
 * @param broken whether the parser left parts out; a document without resources may have lost them
 */
export function isTemplate(document: Value, broken = false): document is Dict {
  if (document.kind !== 'dict') return false;
  if (document.entries.has('AWSTemplateFormatVersion')) return true;
  const resources = get(document, 'Resources');
  if (resources?.kind !== 'dict') return broken && resources !== undefined;
  if (transformsOf(document).some((name) => name.startsWith('AWS::'))) return true;
  for (const [name, { value }] of resources.entries)
    if (isLoop(name) || stringOf(get(value, 'Type'))?.includes('::')) return true;
  return broken && resources.entries.size === 0;
}

/** True where CloudFormation would run the SAM transform, or could do nothing with it otherwise. */
export function needsSam(document: Value): boolean {
  if (transformsOf(document).some((name) => name.startsWith('AWS::Serverless'))) return true;
  const resources = get(document, 'Resources');
  if (resources?.kind !== 'dict') return false;
  for (const { value } of resources.entries.values()) {
    if (stringOf(get(value, 'Type'))?.startsWith('AWS::Serverless::')) return true;
  }
  return false;
}

function transformsOf(document: Value): readonly string[] {
  const transform = get(document, 'Transform');
  const names = transform?.kind === 'list' ? transform.items : [transform];
  return names.map((name) => stringOf(name) ?? '');
}
