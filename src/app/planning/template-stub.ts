import type { Stack } from '../../model/service.js';
import { visitSymbols } from '../../model/walk.js';

/**
 * A template that stands in for one that is not here: it takes the parameters that its parent gives, has the
 * outputs that its parent asks for, and makes nothing.
 */
export function templateStub(parent: Stack, logicalId: string, parameters: readonly string[]): string {
  const outputs = [...outputsAsked(parent, logicalId)].sort();
  return JSON.stringify({
    Parameters: Object.fromEntries([...parameters].sort().map((name) => [name, { Type: 'String', Default: '' }])),
    Resources: { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
    Outputs: Object.fromEntries(outputs.map((name) => [name, { Value: `stub-${name}` }])),
  });
}

function outputsAsked({ key, resources, outputs }: Stack, logicalId: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const values = [...[...resources.values()].map(({ properties }) => properties), ...outputs.map(({ value }) => value)];
  for (const value of values) {
    visitSymbols(value, (symbol) => {
      const isIts = symbol.kind === 'attribute' && symbol.stack === key && symbol.logicalId === logicalId;
      if (isIts && symbol.attribute.startsWith('Outputs.')) asked.add(symbol.attribute.slice('Outputs.'.length));
    });
  }
  return asked;
}
