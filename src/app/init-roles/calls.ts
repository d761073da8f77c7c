/** What an action is allowed on. */
export type Where =
  /** It takes no resource. */
  | 'any'
  /** Every stack of the account: a list of stacks is asked as one question. */
  | 'all-stacks'
  /** Stacks of the stage. */
  | 'stacks'
  /** Macros of AWS, such as SAM's: a change set of a template with a transform is made on both. */
  | 'transforms'
  /** The role that CloudFormation acts with, handed to it and to nobody else. */
  | 'execution-role'
  | 'bucket'
  /** Objects below these prefixes. */
  | { readonly objects: readonly string[] };

/** Gate: what plan, check and status do. Deploy: what deploy and rollback do besides. */
export type Role = 'gate' | 'deploy';

export interface NeededAction {
  /** As IAM spells it. */
  readonly action: string;
  readonly where: Where;
  readonly role: Role;
}

export interface CallNeeds {
  /** `cloudformation` and the API's own name, or `s3` and the method of `ObjectBucket`. */
  readonly call: string;
  readonly needs: readonly NeededAction[];
}

/** Objects that runs keep: see `bucketStores`, `object-records.ts`, `audit-log.ts`. */
const read: Where = { objects: ['artefacts/*', 'deployed/*', 'journal/*', 'leases/*', 'pins/*'] };
const written: Where = {
  objects: ['artefacts/*', 'audit/*', 'deployed/*', 'journal/*', 'leases/*', 'pins/*'],
};
/** What is cut from a journal that a dead runner left, and pins of runs that are over. */
const deleted: Where = { objects: ['journal/lines/*', 'pins/*'] };

/**
 * What each call of the API needs, from AWS's Service Authorization Reference. A call that is missing here is one that no
 * role of `init --roles` allows.
 */
export const callNeeds: readonly CallNeeds[] = [
  {
    // Without a name it lists, which the reference makes an action of its own.
    call: 'cloudformation DescribeStacks',
    needs: [of('cloudformation:DescribeStacks', 'all-stacks'), of('cloudformation:ListStacks', 'any')],
  },
  { call: 'cloudformation GetTemplate', needs: [of('cloudformation:GetTemplate', 'stacks')] },
  { call: 'cloudformation ListStackResources', needs: [of('cloudformation:ListStackResources', 'stacks')] },
  { call: 'cloudformation ListExports', needs: [of('cloudformation:ListExports', 'any')] },
  { call: 'cloudformation ListImports', needs: [of('cloudformation:ListImports', 'any')] },
  {
    call: 'cloudformation CreateChangeSet',
    needs: [
      of('cloudformation:CreateChangeSet', 'stacks', 'deploy'),
      of('cloudformation:CreateChangeSet', 'transforms', 'deploy'),
      of('iam:PassRole', 'execution-role', 'deploy'),
    ],
  },
  ...['DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'DescribeStackEvents', 'DeleteStack'].map(onStack),
  ...['ContinueUpdateRollback', 'RollbackStack', 'GetStackPolicy'].map(onStack),
  ...['DetectStackDrift', 'DescribeStackResourceDrifts'].map(onStack),
  {
    call: 'cloudformation DescribeStackDriftDetectionStatus',
    needs: [of('cloudformation:DescribeStackDriftDetectionStatus', 'any', 'deploy')],
  },
  { call: 's3 list', needs: [of('s3:ListBucket', 'bucket')] },
  { call: 's3 get', needs: [of('s3:GetObject', read)] },
  // HeadObject has no action of its own.
  { call: 's3 head', needs: [of('s3:GetObject', read)] },
  { call: 's3 put', needs: [of('s3:PutObject', written, 'deploy')] },
  { call: 's3 copy', needs: [of('s3:GetObject', read, 'deploy'), of('s3:PutObject', written, 'deploy')] },
  { call: 's3 delete', needs: [of('s3:DeleteObject', deleted, 'deploy')] },
];

function of(action: string, where: Where, role: Role = 'gate'): NeededAction {
  return { action, where, role };
}

function onStack(name: string): CallNeeds {
  return { call: `cloudformation ${name}`, needs: [of(`cloudformation:${name}`, 'stacks', 'deploy')] };
}

/** Actions of a role by where they are allowed, each once, in the order of the table. A deploy reads as a gate does. */
export function actionsOf(
  role: Role,
  calls: readonly CallNeeds[] = callNeeds,
): ReadonlyMap<string, readonly NeededAction[]> {
  const found = new Map<string, Map<string, NeededAction>>();
  for (const need of calls.flatMap(({ needs }) => needs)) {
    if (need.role === 'deploy' && role === 'gate') continue;
    const key = JSON.stringify(need.where);
    const actions = found.get(key) ?? new Map<string, NeededAction>();
    found.set(key, actions.set(need.action, need));
  }
  return new Map([...found].map(([key, actions]) => [key, [...actions.values()]]));
}
