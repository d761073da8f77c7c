import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { keyPlace } from '../functions/functions.js';
import type { Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { withPseudoParameters } from '../pseudo-parameters.js';
import { attribute, type Json, type JsonObject, ref, sub } from '../template/json.js';
import { mergeList } from '../template/merge.js';
import { prefixed } from '../template/prefixed.js';
import { dictOf, isFalse, isSet, isTrue, setIn } from '../template/values.js';
import { addHttpTriggers, type HttpTrigger } from './http-trigger.js';
import type { Permission } from './integrations.js';
import { withLocalFunctions } from './local-functions.js';
import { statementsOf } from './task-statements.js';
import { tasksOf } from './tasks.js';
import { addTriggers, roleSettings } from './triggers.js';

/**
 * `stepFunctions:` of the plugin serverless-step-functions. The definition stays an object, so that
 * its tasks can be read; the plugin would write it as text.
 */
export function addStateMachines(stepFunctions: Value | undefined, lowering: Lowering): void {
  const machines = dictOf(mergeList(get(stepFunctions, 'stateMachines')));
  const calls: HttpTrigger[] = [];
  for (const [key, entry] of machines?.entries ?? []) {
    if (!machines || entry.value.kind !== 'dict') continue;
    calls.push(
      ...addStateMachine(
        key,
        entry.value,
        keyPlace(machines, entry),
        !isTrue(get(stepFunctions, 'noOutput')),
        lowering,
      ),
    );
  }
  addHttpTriggers(calls, lowering);
  addActivities(get(stepFunctions, 'activities'), lowering);
}

function addStateMachine(
  key: string,
  machine: Value,
  at: ReturnType<typeof keyPlace>,
  output: boolean,
  lowering: Lowering,
): readonly HttpTrigger[] {
  const written = get(machine, 'definition');
  const definition = written && withPseudoParameters(withLocalFunctions(written, lowering.functions));
  const custom = stringOf(setIn(machine, 'id')) ?? textOf(setIn(machine, 'name'));
  const base = custom === undefined ? `${normalize(key)}StepFunctionsStateMachine` : normalize(custom);
  const logicalId = base.replace(/[^0-9A-Za-z]/g, '');
  const role = setIn(machine, 'role');
  const tracing = setIn(machine, 'tracingConfig');
  const roleId = `${logicalId}Role`;
  if (!role) addRole(roleId, machine, definition, setIn(machine, 'name') ?? key, at, lowering);
  lowering.draft.add(logicalId, {
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      StateMachineName: setIn(machine, 'name'),
      StateMachineType: setIn(machine, 'type'),
      DefinitionString: definition,
      RoleArn: role ?? attribute(roleId, 'Arn'),
      LoggingConfiguration: loggingOf(setIn(machine, 'loggingConfig')),
      TracingConfiguration: tracing && { Enabled: get(tracing, 'enabled') },
      EncryptionConfiguration: encryptionOf(setIn(machine, 'encryptionConfig')),
      Tags: machineTags(machine, lowering),
    },
    dependsOn: [role ? undefined : roleId, ...dependenciesOf(setIn(machine, 'dependsOn'))],
    ...(setIn(machine, 'retain') && { deletionPolicy: 'Retain' }),
    at,
  });
  if (output)
    lowering.draft.output(`${logicalId}Arn`, { Description: 'Current StateMachine Arn', Value: ref(logicalId) }, at);
  return addTriggers(key, logicalId, get(machine, 'events'), lowering);
}

function dependenciesOf(value: Value | undefined): readonly (string | undefined)[] {
  return value?.kind === 'list' ? value.items.map(textOf) : value ? [textOf(value)] : [];
}

/** The provider's, then the workflow's own. */
function machineTags(machine: Value, { provider }: Lowering): Json {
  const inherits = !isFalse(get(machine, 'inheritGlobalTags'));
  const places = [inherits ? get(provider, 'tags') : undefined, get(machine, 'tags')];
  const tags = places.flatMap((place) => [...(dictOf(place)?.entries ?? [])]);
  return tags.length === 0 ? undefined : tags.map(([Key, { value }]) => ({ Key, Value: isSet(value) ? value : '' }));
}

function loggingOf(config: Value | undefined): JsonObject | undefined {
  const destinations = [...itemsOf(get(config, 'destinations'))];
  const groups = destinations.map((arn) => ({ CloudWatchLogsLogGroup: { LogGroupArn: arn } }));
  return (
    config && {
      Level: get(config, 'level'),
      IncludeExecutionData: get(config, 'includeExecutionData'),
      Destinations: groups.length > 0 ? groups : undefined,
    }
  );
}

function encryptionOf(config: Value | undefined): JsonObject | undefined {
  return (
    config && {
      KmsDataKeyReusePeriodSeconds: get(config, 'KmsDataKeyReusePeriodSeconds'),
      KmsKeyId: sub(get(config, 'KmsKeyId')),
      Type: get(config, 'Type'),
    }
  );
}

/** What the plugin finds out, then the team's own statements; a workflow that needs nothing is allowed nothing. */
function addRole(
  roleId: string,
  machine: Value,
  definition: Value | undefined,
  name: Value | string,
  at: ReturnType<typeof keyPlace>,
  lowering: Lowering,
): void {
  const { draft, service, stage } = lowering;
  const own = [...itemsOf(setIn(machine, 'iamRoleStatements'))];
  const found = statementsOf(tasksOf(definition, name), settingsOf(machine), machine);
  const all = [...found, ...own];
  const statements = all.length > 0 ? all : [{ Effect: 'Deny', Action: '*', Resource: '*' }];
  draft.add(roleId, {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: sub('states.${AWS::Region}.amazonaws.com') },
            Action: 'sts:AssumeRole',
          },
        ],
      },
      Policies: [
        {
          PolicyName: prefixed(`${stage}-`, service, '-statemachine'),
          PolicyDocument: { Version: '2012-10-17', Statement: statements },
        },
      ],
      ...roleSettings(lowering),
    },
    at,
  });
}

/** What a workflow's own settings need. */
function settingsOf(machine: Value): readonly Permission[] {
  const key = setIn(machine, 'encryptionConfig', 'KmsKeyId');
  return [
    ...(setIn(machine, 'loggingConfig') ? [{ actions: logActions, resource: '*' }] : []),
    ...(setIn(machine, 'tracingConfig') ? [{ actions: traceActions, resource: '*' }] : []),
    ...(key ? [{ actions: 'kms:Decrypt,kms:Encrypt', resource: sub(key) }] : []),
  ];
}

const logActions = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
].join(',');
const traceActions = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
].join(',');

function addActivities(activities: Value | undefined, { draft }: Lowering): void {
  for (const activity of itemsOf(activities)) {
    const name = textOf(activity);
    if (name === undefined) continue;
    const logicalId = `${normalize(name)}StepFunctionsActivity`;
    draft.add(logicalId, { type: 'AWS::StepFunctions::Activity', properties: { Name: name }, at: activity });
    draft.output(`${logicalId}Arn`, { Description: 'Current Activity Arn', Value: ref(logicalId) }, activity);
  }
}
