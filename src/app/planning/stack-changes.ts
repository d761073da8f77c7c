import { diffResources } from '../../diff/diff-resources.js';
import { fateOf, keepsIn } from '../../diff/stateful.js';
import type { Change } from '../../model/change.js';
import type { StepChange } from '../../model/plan.js';
import type { Resource, Stack } from '../../model/service.js';
import { estateOfStacks, serviceOf } from './body-estate.js';

/**
 * What a deploy does to the resources of one root stack and of those nested in it, both read from template
 * bodies. Pass no stacks for a side that is not there.
 */
export function stackChanges(before: readonly Stack[], after: readonly Stack[]): readonly StepChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const estates = { before: estateOfStacks('', before), after: estateOfStacks('', after) };
  return [...ids].flatMap((id) => {
    const [old, now] = [withId(before, id), withId(after, id)];
    const pair = {
      name: id,
      ...(old && { deployed: serviceOf(old.service, [old]) }),
      ...(now && { proposed: serviceOf(now.service, [now]) }),
    };
    const keeps = keepsIn(estates.before);
    return diffResources([pair], estates.before, estates.after).flatMap((change) => {
      const lost = old?.resources.get(change.subject);
      return stepChange(change, lost, lost && keeps(lost));
    });
  });
}

/**
 * Resources of a root stack that keep data, nested ones included: by logical id. They decide whether a stack that
 * is new is kept when its run is taken back, so a function's log group is none: what it wrote in a run that failed is
 * nobody's loss, and every stack of functions would be left behind for it.
 */
export function statefulIn(stacks: readonly Stack[]): readonly string[] {
  const keeps = keepsIn(estateOfStacks('', stacks));
  const holdsData = (one: Resource) =>
    one.type !== 'AWS::Logs::LogGroup' && keeps(one) !== undefined && !isUploads(one);
  const all = stacks.flatMap(({ resources }) => [...resources.values()]);
  return [...new Set(all.filter(holdsData).map(({ logicalId }) => logicalId))];
}

function withId(stacks: readonly Stack[], id: string): Stack | undefined {
  return stacks.find((stack) => stack.id === id);
}

function stepChange(change: Change, lost: Resource | undefined, keeps: string | undefined): readonly StepChange[] {
  const { subject: logicalId, type, action, certainty } = change;
  if (type === undefined) return [];
  const irreversible = lost === undefined ? undefined : irreversibly(action, lost, keeps);
  return [
    {
      logicalId,
      type,
      action,
      certainty,
      summary: wordsOf(change),
      ...(irreversible !== undefined && { irreversible }),
    },
  ];
}

/** What is kept or snapshot by its policy can be brought back by hand; what is deleted cannot. */
function irreversibly(action: Change['action'], lost: Resource, keeps: string | undefined): string | undefined {
  if (keeps === undefined || isUploads(lost) || (action !== 'removed' && action !== 'replaced')) return undefined;
  const policy = action === 'removed' ? lost.deletionPolicy : lost.updateReplacePolicy;
  return fateOf(lost, policy) === 'deleted' ? `${keeps} of ${lost.logicalId}` : undefined;
}

/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ logicalId, type }: Resource): boolean {
  return logicalId === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}

const codePaths = /^(Code|Content)\.(S3Key|S3Bucket|ImageUri|ZipFile)$/;

/** A key that holds a digest tells people nothing. */
function wordsOf({ action, subject, properties, summary }: Change): string {
  const isCode = action === 'changed' && properties.length > 0 && properties.every((path) => codePaths.test(path));
  return isCode ? `code of ${subject} changes` : summary;
}
