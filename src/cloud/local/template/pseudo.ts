import type { Json } from './json.js';
import type { NameScope, PseudoParameters } from './template.js';

const pseudoValues: ReadonlyMap<string, (pseudo: PseudoParameters) => Json> = new Map([
  ['AWS::AccountId', ({ accountId }: PseudoParameters): Json => accountId],
  ['AWS::NotificationARNs', ({ notificationArns }) => notificationArns],
  ['AWS::Partition', ({ partition }) => partition],
  ['AWS::Region', ({ region }) => region],
  ['AWS::StackId', ({ stackId }) => stackId],
  ['AWS::StackName', ({ stackName }) => stackName],
  ['AWS::URLSuffix', ({ urlSuffix }) => urlSuffix],
]);

export const noValue = 'AWS::NoValue';

export function isPseudo(name: string): boolean {
  return name === noValue || pseudoValues.has(name);
}

/** A parameter's or pseudo parameter's value; undefined for any other name. */
export function valueOfName(name: string, scope: NameScope): Json | undefined {
  return scope.parameters.get(name) ?? pseudoValues.get(name)?.(scope.pseudo);
}
