import type { StackDescription } from '../../cloud/port.js';
import type { OperationSettings, RestorePoint } from '../../model/plan.js';
import { digestOf, type StackContent, stackFingerprint } from '../../plan/fingerprint.js';

/** How CloudFormation shows the value of a NoEcho parameter. */
export const mask = '****';

/**
 * A stack's template, parameters and tags as a description tells them. A parameter whose value comes masked counts as
 * NoEcho; nobody can read what it is.
 *
 * @param template its `Original` body
 */
export function contentOf(stack: StackDescription, template: string): StackContent {
  return contentWith(stack, digestOf(template));
}

/** @param templateDigest of its `Original` body */
export function contentWith(stack: StackDescription, templateDigest: string): StackContent {
  const entries = Object.entries(stack.parameters);
  return {
    templateDigest,
    parameters: Object.fromEntries(entries.filter(([, value]) => value !== mask)),
    noEcho: entries.flatMap(([name, value]) => (value === mask ? [name] : [])).sort(),
    tags: stack.tags,
  };
}

export function restorePointOf(stack: StackDescription, digest: string): RestorePoint {
  const { templateDigest, parameters, noEcho, tags } = contentWith(stack, digest);
  const fingerprint = stackFingerprint({ templateDigest, parameters, noEcho, tags });
  const { capabilities } = stack;
  const settings = settingsBack(stack);
  return { templateDigest, parameters, noEcho, tags: { ...tags }, capabilities, settings, fingerprint };
}

/** What an update set is taken away again; a role cannot be taken away, only be another one. */
function settingsBack({ roleArn, notificationArns, triggers }: StackDescription): OperationSettings {
  const none = { alarms: [], minutes: 0 };
  return { ...(roleArn !== undefined && { roleArn }), notificationArns, triggers: triggers ?? none };
}
