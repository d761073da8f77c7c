import { LocalCloud, type LocalCloudOptions } from '../../src/cloud/local/local-cloud.js';
import { ServiceFault } from '../../src/cloud/send.js';

export const HERE = { account: '111111111111', region: 'eu-west-1' };

type Members = Record<string, unknown>;

/** Drives a cloud call by call; every resource takes a second unless the options say otherwise. */
export function driver(options: LocalCloudOptions = {}, cloud = new LocalCloud({ duration: () => 1_000, ...options })) {
  const call = (action: string, input: Members = {}) => cloud.call(HERE, action, input);
  const listed = (action: string, member: string, input: Members) => call(action, input)[member] as Members[];
  /** Until nothing is in flight. */
  const done = () => {
    for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt()) cloud.advanceTo(next);
  };
  const stack = (name: string) => listed('DescribeStacks', 'Stacks', { StackName: name })[0] ?? {};
  return {
    cloud,
    call,
    done,
    stack,
    status: (name: string) => stack(name).StackStatus,
    reason: (name: string) => stack(name).StackStatusReason,
    wait: (milliseconds: number) => cloud.advanceTo(cloud.now() + milliseconds),
    create: (name: string, body: unknown, more: Members = {}) => {
      const answer = call('CreateStack', { StackName: name, TemplateBody: JSON.stringify(body), ...more });
      done();
      return answer;
    },
    update: (name: string, body: unknown, more: Members = {}) => {
      const answer = call('UpdateStack', { StackName: name, TemplateBody: JSON.stringify(body), ...more });
      done();
      return answer;
    },
    remove: (name: string, more: Members = {}) => {
      call('DeleteStack', { StackName: name, ...more });
      done();
    },
    changeSet: (name: string, changeSet: string, body: unknown, more: Members = {}) => {
      const input = { StackName: name, ChangeSetName: changeSet, TemplateBody: JSON.stringify(body), ...more };
      const answer = call('CreateChangeSet', input);
      done();
      return answer;
    },
    /** Oldest first, as `LogicalId STATUS`. */
    events: (name: string) =>
      listed('DescribeStackEvents', 'StackEvents', { StackName: name })
        .map((event) => `${event.LogicalResourceId} ${event.ResourceStatus}`)
        .reverse(),
    reasons: (name: string) =>
      listed('DescribeStackEvents', 'StackEvents', { StackName: name }).flatMap(({ ResourceStatusReason: reason }) =>
        typeof reason === 'string' ? [reason] : [],
      ),
    physicalId: (name: string, logicalId: string) =>
      listed('ListStackResources', 'StackResourceSummaries', { StackName: name }).find(
        (resource) => resource.LogicalResourceId === logicalId,
      )?.PhysicalResourceId,
    outputs: (name: string) =>
      Object.fromEntries((stack(name).Outputs as Members[]).map((output) => [output.OutputKey, output.OutputValue])),
    exports: () => Object.fromEntries(listed('ListExports', 'Exports', {}).map((one) => [one.Name, one.Value])),
  };
}

/** `CODE: message` of what the call throws. */
export function refusal(perform: () => unknown): string {
  try {
    perform();
  } catch (error) {
    if (error instanceof ServiceFault) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'not refused';
}

/** A queue by default; what is in `properties` is all it has. */
export function resource(properties: Members = {}, more: Members = {}) {
  return { Type: 'AWS::SQS::Queue', Properties: properties, ...more };
}

export function template(resources: Members, outputs: Members = {}, more: Members = {}) {
  return { Resources: resources, ...(Object.keys(outputs).length === 0 ? {} : { Outputs: outputs }), ...more };
}

export function exported(name: string, value: unknown) {
  return { Value: value, Export: { Name: name } };
}

/** A queue whose tag is what it imports. */
export function importing(name: string) {
  return resource({ Tags: [{ Key: 'of', Value: { 'Fn::ImportValue': name } }] });
}
