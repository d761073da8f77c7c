import type { JsonObject } from '../../package/json.js';
import { yieldTemplate } from './keep-template.js';
import type { StackTemplate } from './stack-template.js';

const value = { text: '', refs: [], imports: [], parameters: [], isSecret: false };

/** A stack that imports `old` and exports `shared` and `own`. */
const deployed: StackTemplate = {
  document: {
    Resources: { P: { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::ImportValue': 'old' } } } },
    Outputs: {
      Shared: { Value: '1', Export: { Name: 'shared' } },
      Own: { Value: '2', Export: { Name: 'own' } },
    },
  } satisfies JsonObject,
  outputs: new Map([
    ['Shared', { exportName: 'shared', value }],
    ['Own', { exportName: 'own', value }],
  ]),
  imports: [{ path: ['Resources', 'P', 'Properties', 'Value'], name: 'old' }],
  leaves: () => new Map(),
  nested: new Map(),
};

test('who gives a name up keeps the rest, and stays off the imports that it let go of', () => {
  const made = yieldTemplate(deployed, new Set(['shared']), (name) => (name === 'old' ? 'its value' : undefined));
  expect(made).toMatchObject({
    kind: 'made',
    document: {
      Resources: { P: { Properties: { Value: 'its value' } } },
      Outputs: { Shared: { Value: '1' }, Own: { Export: { Name: 'own' } } },
    },
  });
  expect(made).not.toHaveProperty('document.Outputs.Shared.Export');
});

test('what it did not let go of it still imports', () => {
  const made = yieldTemplate(deployed, new Set(['shared']), () => undefined);
  expect(made).toMatchObject({
    document: { Resources: { P: { Properties: { Value: { 'Fn::ImportValue': 'old' } } } } },
  });
});

test('an export that the template does not show cannot be given up', () => {
  expect(yieldTemplate(deployed, new Set(['hidden']), () => undefined)).toEqual({
    kind: 'not-made',
    problem: 'its template does not show where it exports hidden',
  });
});
