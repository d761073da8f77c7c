import { type Cloud, CloudError, type CloudFormation } from '../../cloud/port.js';
import type { StackTask } from './stack-task.js';
import type { StackTools } from './stack-tools.js';

/** Characters; what is shorter is nobody's secret and would blacken every message. */
const least = 6;

/**
 * The same tools, by which no NoEcho value that the run knows comes back: services quote what they refuse in the reasons of
 * events (`Value 'hunter2' at 'masterUserPassword' failed to satisfy constraint`), and those stand in journals and reports.
 */
export function withoutSecrets(task: StackTask, tools: StackTools): StackTools {
  const values = secretsOf(task, tools);
  if (values.length === 0) return tools;
  const hide = (text: string): string => values.reduce((shown, value) => shown.replaceAll(value, '****'), text);
  const at: Cloud['at'] = (target) => hiding(tools.cloud.at(target), hide);
  return { ...tools, cloud: { clock: tools.cloud.clock, at } };
}

/** The longest first, as one may be a part of another. */
function secretsOf({ step, goal }: StackTask, { secret }: StackTools): readonly string[] {
  const point = goal.kind === 'restore' ? goal.point : null;
  const names = new Set([...(step.deploy?.noEcho ?? []), ...(point?.noEcho ?? [])]);
  const values = [...names].flatMap((name) => secret(step.stack, name) ?? []);
  return values.filter(({ length }) => length >= least).sort((a, b) => b.length - a.length);
}

type Hide = (text: string) => string;

function hiding(cloud: CloudFormation, hide: Hide): CloudFormation {
  const methods = Object.entries(cloud).map(([name, method]) => [name, quiet(method, hide)] as const);
  const here = Object.fromEntries(methods) as unknown as CloudFormation;
  return {
    ...here,
    events: async (...given) => (await here.events(...given)).map((event) => withReason(event, 'reason', hide)),
    describeStack: async (...given) => hiddenIn(await here.describeStack(...given), hide),
    describeChangeSet: async (...given) => hiddenIn(await here.describeChangeSet(...given), hide),
  };
}

const hiddenIn = <Shape extends { readonly statusReason?: string }>(shape: Shape | undefined, hide: Hide) =>
  shape && withReason(shape, 'statusReason', hide);

function withReason<Name extends string, Shape extends { readonly [_ in Name]?: string }>(
  shape: Shape,
  name: Name,
  hide: Hide,
): Shape {
  const reason = shape[name];
  return reason === undefined ? shape : { ...shape, [name]: hide(reason) };
}

/** Without a cause, which has the same words. */
function quiet(method: (...given: never[]) => Promise<unknown>, hide: Hide) {
  return async (...given: never[]): Promise<unknown> => {
    try {
      return await method(...given);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      throw new CloudError(error.code, error.awsCode, hide(error.message));
    }
  };
}
