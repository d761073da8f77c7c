import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { tagsOf } from '../functions/function-resources.js';
import { keyPlace } from '../functions/functions.js';
import type { Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { withPseudoParameters } from '../pseudo-parameters.js';
import { attribute, ref, sub } from '../template/json.js';
import { mergeList } from '../template/merge.js';
import { prefixed } from '../template/prefixed.js';
import { dictOf, isTrue, setIn } from '../template/values.js';
import { withLocalFunctions } from './local-functions.js';
import { statementsOf } from './task-statements.js';
import { tasksOf } from './tasks.js';
import { addTriggers } from './triggers.js';

/**
 * `stepFunctions:` of the plugin serverless-step-functions. The definition stays an object, so that
 * its tasks can be read; the plugin would write it as text.
 */
export function addStateMachines(stepFunctions: Value | undefined, lowering: Lowering): void {
  const machines = dictOf(mergeList(get(stepFunctions, 'stateMachines')));
  for (const [key, entry] of machines?.entries ?? []) {
    if (!machines || entry.value.kind !== 'dict') continue;
    addStateMachine(key, entry.value, keyPlace(machines, entry), !isTrue(get(stepFunctions, 'noOutput')), lowering);
  }
  addActivities(get(stepFunctions, 'activities'), lowering);
}

function addStateMachine(
  key: string,
  machine: Value,
  at: ReturnType<typeof keyPlace>,
  output: boolean,
  lowering: Lowering,
): void {
  const written = get(machine, 'definition');
  const definition = written && withPseudoParameters(withLocalFunctions(written, lowering.functions));
  const custom = stringOf(setIn(machine, 'id')) ?? textOf(setIn(machine, 'name'));
  const base = custom === undefined ? `${normalize(key)}StepFunctionsStateMachine` : normalize(custom);
  const logicalId = base.replace(/[^0-9A-Za-z]/g, '');
  const role = setIn(machine, 'role');
  const roleId = `${logicalId}Role`;
  if (!role) addRole(roleId, machine, definition, at, lowering);
  lowering.draft.add(logicalId, {
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      StateMachineName: setIn(machine, 'name'),
      StateMachineType: setIn(machine, 'type'),
      DefinitionString: definition,
      RoleArn: role ?? attribute(roleId, 'Arn'),
      Tags: tagsOf(setIn(machine, 'tags')),
    },
    dependsOn: [role ? undefined : roleId, ...[...itemsOf(get(machine, 'dependsOn'))].map(textOf)],
    ...(setIn(machine, 'retain') && { deletionPolicy: 'Retain' }),
    at,
  });
  if (output)
    lowering.draft.output(`${logicalId}Arn`, { Description: 'Current StateMachine Arn', Value: ref(logicalId) }, at);
  addTriggers(key, logicalId, get(machine, 'events'), lowering);
}

/** The team's own statements take the place of those that the plugin finds out. */
function addRole(
  roleId: string,
  machine: Value,
  definition: Value | undefined,
  at: ReturnType<typeof keyPlace>,
  { draft, service, stage }: Lowering,
): void {
  const own = setIn(machine, 'iamRoleStatements');
  const statements = own ? [...itemsOf(own)] : statementsOf(tasksOf(definition));
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
      Policies:
        statements.length === 0
          ? undefined
          : [
              {
                PolicyName: prefixed(`${stage}-`, service, '-statemachine'),
                PolicyDocument: { Version: '2012-10-17', Statement: statements },
              },
            ],
    },
    at,
  });
}

function addActivities(activities: Value | undefined, { draft }: Lowering): void {
  for (const activity of itemsOf(activities)) {
    const name = textOf(activity);
    if (name === undefined) continue;
    const logicalId = `${normalize(name)}StepFunctionsActivity`;
    draft.add(logicalId, { type: 'AWS::StepFunctions::Activity', properties: { Name: name }, at: activity });
    draft.output(`${logicalId}Arn`, { Description: 'Current Activity Arn', Value: ref(logicalId) }, activity);
  }
}
