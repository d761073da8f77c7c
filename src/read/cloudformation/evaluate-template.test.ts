import { evaluateText } from '../../../test/support/template.js';
import { get, printValue, stringOf } from '../../model/walk.js';

const conditional = `
Parameters:
  Env: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Always: { Type: 'AWS::SNS::Topic', DependsOn: Alarm }
  Alarm:
    Type: AWS::SQS::Queue
    Condition: IsProd
    Properties:
      QueueName: !If [IsProd, alarm-prod, alarm-other]
Outputs:
  AlarmUrl: { Condition: IsProd, Value: !Ref Alarm, Export: { Name: !Sub '\${Env}-alarm' } }
`;

describe('evaluateTemplate', () => {
  test('a condition that holds keeps its parts, one that does not leaves them out', () => {
    const prod = evaluateText(conditional, { parameters: { Env: 'prod' } }).stack;
    const dev = evaluateText(conditional, { parameters: { Env: 'dev' } });
    expect(prod.resources.get('Alarm')?.presence).toBe('always');
    expect(prod.outputs.map(({ exportName }) => exportName && stringOf(exportName))).toEqual(['prod-alarm']);
    expect([...dev.stack.resources.keys()]).toEqual(['Always']);
    expect(dev.stack.resources.get('Always')?.dependsOn).toEqual([]);
    expect(dev.stack.outputs).toEqual([]);
    expect(dev.diagnostics).toEqual([]);
  });

  test('under an undecided condition a resource may be there, and its values are those it has then', () => {
    const { stack, diagnostics } = evaluateText(conditional);
    const alarm = stack.resources.get('Alarm');
    expect(alarm?.presence).toBe('maybe');
    expect(stringOf(get(alarm?.properties, 'QueueName'))).toBe('alarm-prod');
    expect(stack.outputs[0]?.presence).toBe('maybe');
    expect(diagnostics).toEqual([]);
  });

  test('a parameter is its override, else its default, and a NoEcho one is never known', () => {
    const { stack } = evaluateText(
      `
Parameters:
  A: { Type: String, Default: fallback }
  B: { Type: String, Default: fallback }
  Secret: { Type: String, NoEcho: true, Default: hunter2 }
Resources:
  R: { Type: 'Custom::R', Properties: { A: !Ref A, B: !Ref B, S: !Sub 'x\${Secret}' } }
`,
      { parameters: { B: 'given', Secret: 'hunter3' } },
    );
    const properties = stack.resources.get('R')?.properties;
    expect(printValue(properties ?? fail())).toBe('{A:fallback,B:given,S:x${param:Secret}}');
    expect(stack.parameters.get('Secret')).not.toHaveProperty('value');
    expect(
      JSON.stringify([...(stack.parameters.get('Secret') ? [stack.parameters.get('Secret')?.type] : [])]),
    ).not.toMatch('hunter');
  });

  test('what is not defined is an error at the place that uses it, and no guess', () => {
    const { diagnostics, stack } = evaluateText(`
Resources:
  R:
    Type: Custom::R
    Condition: Missing
    DependsOn: [Nowhere]
    Properties:
      A: !Ref Ghost
      B: !GetAtt Ghoul.Arn
`);
    const found = diagnostics.map(({ code, location, message }) => [code, location.line, message.split(' ')[0]]);
    expect(found).toContainEqual(['cloudformation/undefined-reference', 8, 'Ghost']);
    expect(found).toContainEqual(['cloudformation/undefined-reference', 9, 'Ghoul']);
    expect(diagnostics.map(({ message }) => message).join()).toMatch(/condition Missing .*Nowhere, in DependsOn of R/);
    expect(printValue(stack.resources.get('R')?.properties ?? fail())).toBe('{A:${?},B:${?}}');
  });

  test('a file with many undefined names is told once, as a fragment', () => {
    const uses = ['A', 'B', 'C', 'D', 'E'].map((name) => `      ${name}: !Ref ${name}${name}`).join('\n');
    const { diagnostics } = evaluateText(`Resources:\n  R:\n    Type: Custom::R\n    Properties:\n${uses}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['cloudformation/fragment']);
  });

  test('a name that a macro may add is a warning', () => {
    const { diagnostics } = evaluateText(
      "Transform: Mine\nResources:\n  R: { Type: 'A::B', Properties: { P: !Ref X } }\n",
    );
    expect(diagnostics).toMatchObject([{ severity: 'warning', message: expect.stringContaining('the macro Mine') }]);
  });

  test('conditions that depend on each other end as undecided, with an error', () => {
    const { stack, diagnostics } = evaluateText(`
Conditions:
  A: !Not [!Condition B]
  B: !Not [!Condition A]
Resources:
  R: { Type: 'Custom::R', Condition: A }
`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['cloudformation/condition-cycle']);
    expect(stack.resources.get('R')?.presence).toBe('maybe');
  });

  test('a reference to a resource that is left out is said', () => {
    const { diagnostics } = evaluateText(`
Conditions: { Never: !Equals [a, b] }
Resources:
  Gone: { Type: 'AWS::SNS::Topic', Condition: Never }
  R: { Type: 'Custom::R', Properties: { P: !Ref Gone } }
`);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['cloudformation/absent-reference', 'warning'],
    ]);
  });
});

function fail(): never {
  throw new Error('the value is missing');
}
