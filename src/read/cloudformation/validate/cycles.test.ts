import { judgeTemplate } from '../../../../test/support/judge-template.js';

function resources(text: string) {
  return judgeTemplate(
    `Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, x] }\nResources:\n${text}`,
  );
}

describe('resources that wait for each other', () => {
  test('by Ref, GetAtt, Sub and DependsOn, told once with the whole circle', () => {
    const { told, messages } = resources(`  Free: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref A } }
  A: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref B } }
  B: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt D.TopicName } }
  D: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Sub 'x-\${E}' } }
  E: { Type: AWS::SNS::Topic, DependsOn: [A] }
`);
    expect(told).toEqual(['error dependency-cycle 5']);
    expect(messages[0]).toContain('A → B → D → E → A');
  });

  test('one that waits for itself', () => {
    expect(resources('  A: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref A } }\n').told).toEqual([
      'error dependency-cycle 4',
    ]);
  });

  test('two circles are told apart', () => {
    const { told } = resources(`  A: { Type: AWS::SNS::Topic, DependsOn: B }
  B: { Type: AWS::SNS::Topic, DependsOn: A }
  D: { Type: AWS::SNS::Topic, DependsOn: E }
  E: { Type: AWS::SNS::Topic, DependsOn: D }
`);
    expect(told).toEqual(['error dependency-cycle 4', 'error dependency-cycle 6']);
  });

  test('a diamond is no circle, and branches that exclude each other are none', () => {
    const { told } = resources(`  A: { Type: AWS::SNS::Topic, DependsOn: [B, D] }
  B: { Type: AWS::SNS::Topic, DependsOn: E }
  D: { Type: AWS::SNS::Topic, DependsOn: E }
  E: { Type: AWS::SNS::Topic, Properties: { DisplayName: !If [C, !Ref A, x] } }
`);
    expect(told).toEqual([]);
  });

  test('a chain of thousands ends', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, at) => `  R${at}: { Type: AWS::SNS::Topic, DependsOn: R${(at + 1) % 20_000} }`,
    );
    expect(resources(`${chain.join('\n')}\n`).told).toEqual(['error dependency-cycle 4']);
  });
});
