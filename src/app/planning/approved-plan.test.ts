import { planOf, planStep, samplePlan } from '../../../test/support/sample-plan.js';
import type { PackagedStack } from '../../model/plan.js';
import { differsFromApproved } from './approved-plan.js';

const payments = samplePlan().steps[1]?.deploy as PackagedStack;
const plan = planOf([planStep('payments/main', { deploy: payments }), planStep('legacy/main', { kind: 'delete' })]);

test('the same content may run, whatever else is here', () => {
  expect(differsFromApproved(plan, [{ ...payments }, { ...payments, key: 'other/main' }])).toEqual([]);
});

test.each<[string, readonly PackagedStack[], string]>([
  ['code', [{ ...payments, artefacts: [] }], 'approved; it differs in: artefacts'],
  ['a template', [{ ...payments, templateDigest: 'x', templateBytes: 1 }], 'approved; it differs in: the template'],
  ['a parameter', [{ ...payments, parameters: {} }], 'in: parameters'],
  ['a definition that is gone', [], 'payments/main is in the plan, but no definition here has it'],
])('%s that is another one is told', (_, packaged, reason) => {
  const reasons = differsFromApproved(plan, packaged);
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toContain(reason);
});
