/**
 * Codes of what CloudFormation would refuse although the template was read whole: nothing is hidden by
 * it. Where the base has the same, it is no reason to stop a change.
 */
export const judgedCodes: ReadonlySet<string> = new Set(
  [
    'assertion',
    'backup-lifecycle',
    'bad-condition',
    'bad-name',
    'bad-policy',
    'dependency-cycle',
    'duplicate-item',
    'instance-profile',
    'missing-property',
    'module',
    'name-taken',
    'needs-extensions',
    'nested-output',
    'nested-parameters',
    'null',
    'parameter-constraint',
    'parameter-type',
    'policy',
    'port-range',
    'record',
    'role-path',
    'table-keys',
    'version',
    'virtual-name',
    'volume-iops',
    'wrong-shape',
  ].map((code) => `cloudformation/${code}`),
);
