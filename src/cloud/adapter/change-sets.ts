import { type ChangeSetDescription, CloudError, type NewChangeSet, type ResourceChange } from '../port.js';
import { type Call, pagesOf, unlessMissing } from './call.js';
import { type Members, requiredText, structuresOf, textOf } from './members.js';
import { settingsMembers } from './operation-settings.js';

/** Puts a template where CloudFormation can read it and answers its URL. */
export type Upload = (body: string) => Promise<string>;

/** UTF-8 bytes that a template may have to be sent with the call. Source: CloudFormation quotas. */
export const inlineTemplateBytes = 51_200;

export async function createChangeSet(
  call: Call,
  input: NewChangeSet,
  upload: Upload | undefined,
): Promise<{ readonly changeSetId: string; readonly stackId: string }> {
  const answer = await call('CreateChangeSet', {
    StackName: input.stackName,
    ChangeSetName: input.changeSetName,
    ChangeSetType: input.type,
    ...(await templateOf(input.templateBody, upload)),
    Parameters: Object.entries(input.parameters).map(([key, value]) =>
      value === null ? { ParameterKey: key, UsePreviousValue: true } : { ParameterKey: key, ParameterValue: value },
    ),
    // Sent when empty too: without the member CloudFormation keeps the old tags.
    Tags: Object.entries(input.tags).map(([Key, Value]) => ({ Key, Value })),
    Capabilities: [...input.capabilities],
    ClientToken: input.token,
    ...(input.description !== undefined && { Description: input.description }),
    ...settingsMembers(input.settings),
  });
  return { changeSetId: requiredText(answer, 'Id'), stackId: requiredText(answer, 'StackId') };
}

/** Without a place to upload to, a large template is refused here: CloudFormation would say it by repeating the template. */
async function templateOf(body: string, upload: Upload | undefined): Promise<Members> {
  const bytes = Buffer.byteLength(body, 'utf8');
  if (bytes <= inlineTemplateBytes) return { TemplateBody: body };
  if (upload) return { TemplateURL: await upload(body) };
  const message = `The template has ${bytes} bytes; above ${inlineTemplateBytes} it has to be uploaded, and there is no place for that.`;
  throw new CloudError('validation', 'ValidationError', message);
}

export async function describeChangeSet(
  call: Call,
  stack: string,
  changeSet: string,
): Promise<ChangeSetDescription | undefined> {
  const pages = await unlessMissing(allPages(call, { StackName: stack, ChangeSetName: changeSet }));
  const first = pages?.[0];
  if (!pages || !first || textOf(first, 'Status') === 'DELETE_COMPLETE') return undefined;
  const status = requiredText(first, 'Status');
  const reason = textOf(first, 'StatusReason');
  return {
    changeSetId: requiredText(first, 'ChangeSetId'),
    name: requiredText(first, 'ChangeSetName'),
    stackId: requiredText(first, 'StackId'),
    status,
    executionStatus: textOf(first, 'ExecutionStatus') ?? 'UNAVAILABLE',
    ...(reason && { statusReason: reason }),
    empty: status === 'FAILED' && saysNothingDiffers(reason ?? ''),
    changes: pages.flatMap((page) => structuresOf(page, 'Changes').flatMap(changeOf)),
  };
}

/** Succeeds also where the change set, or its stack, is gone. */
export async function deleteChangeSet(call: Call, stack: string, changeSet: string): Promise<void> {
  await unlessMissing(call('DeleteChangeSet', { StackName: stack, ChangeSetName: changeSet }));
}

async function allPages(call: Call, input: Members): Promise<readonly Members[]> {
  const pages: Members[] = [];
  for await (const page of pagesOf(call, 'DescribeChangeSet', input)) pages.push(page);
  return pages;
}

/** AWS has no code for it; both wordings occur (sam#8017, aws-cli#2717). */
function saysNothingDiffers(reason: string): boolean {
  return (
    reason.startsWith("The submitted information didn't contain changes") ||
    reason.startsWith('No updates are to be performed')
  );
}

/** Hooks and whatever else may come beside resources is left out. */
function changeOf(change: Members): readonly ResourceChange[] {
  const resource = change.ResourceChange;
  if (typeof resource !== 'object' || resource === null) return [];
  const members = resource as Members;
  const replacement = textOf(members, 'Replacement');
  return [
    {
      action: oneOf(actions, requiredText(members, 'Action'), 'Dynamic'),
      logicalId: requiredText(members, 'LogicalResourceId'),
      type: requiredText(members, 'ResourceType'),
      ...(replacement && { replacement: oneOf(replacements, replacement, 'Conditional') }),
    },
  ];
}

const actions = ['Add', 'Modify', 'Remove', 'Import', 'Dynamic'] as const;
const replacements = ['True', 'False', 'Conditional'] as const;

/** AWS adds words now and then (`SyncWithActual`); one that is not known here stands as the one that promises least. */
function oneOf<T extends string>(known: readonly T[], value: string, otherwise: T): T {
  return known.find((each) => each === value) ?? otherwise;
}
