import type { Plan, PlanOrder, PlanStep } from '../../src/model/plan.js';

const target = { account: '123456789012', region: 'eu-west-1' };

/** A step with everything that a test does not speak of filled in. */
export function planStep(stack: string, part: Partial<PlanStep> = {}): PlanStep {
  const kind = part.kind ?? 'update';
  const service = stack.split('/')[0] ?? stack;
  return {
    id: `${kind === 'delete' ? 'delete' : 'deploy'}:${stack}`,
    kind,
    phase: kind === 'delete' ? 'contract' : 'expand',
    stack,
    service,
    stackName: `${service}-dev`,
    target,
    expects: kind === 'create' ? 'absent' : 'f'.repeat(64),
    reasons: ['its template differs'],
    changes: [],
    stateful: [],
    mayBeUnchanged: false,
    estimate: 30,
    ...part,
  };
}

export function hardOrder(step: string, after: string, text: string): PlanOrder {
  return { step, after, strength: 'hard', because: [{ kind: 'import', mechanism: 'import-value', text }] };
}

export function softOrder(step: string, after: string, text: string): PlanOrder {
  return { step, after, strength: 'soft', because: [{ kind: 'call', mechanism: 'lambda-invoke', text }] };
}

export function planOf(steps: readonly PlanStep[], part: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: 1,
    fingerprint: 'a'.repeat(64),
    stage: 'dev',
    ephemeral: false,
    steps,
    order: [],
    cut: [],
    unchanged: [],
    neighbours: [],
    ...part,
  };
}

/** One of everything that a plan can hold. */
export function samplePlan(): Plan {
  const orders = planStep('orders/main', {
    kind: 'create',
    reasons: ['the stack is new'],
    changes: [
      added('Orders', 'AWS::DynamoDB::Table'),
      added('Role', 'AWS::IAM::Role'),
      added('Topic', 'AWS::SNS::Topic'),
    ],
    stateful: ['Orders'],
    estimate: 60,
  });
  const payments = planStep('payments/main', {
    reasons: ['code of charge differs', 'its template differs'],
    changes: [
      {
        logicalId: 'Ledger',
        type: 'AWS::DynamoDB::Table',
        action: 'replaced',
        certainty: 'certain',
        summary: 'KeySchema changed',
        irreversible: 'items of Ledger',
      },
    ],
    deploy: {
      key: 'payments/main',
      service: 'payments',
      stackName: 'payments-dev',
      target,
      templateDigest: 'b'.repeat(64),
      templateBytes: 1_000,
      parameters: { Stage: 'dev' },
      noEcho: ['Password'],
      bindings: [{ parameter: 'Url', stackName: 'orders-dev', output: 'Url' }],
      tags: { team: 'pay' },
      capabilities: ['CAPABILITY_IAM'],
      artefacts: [{ key: 'code.zip', digest: 'c'.repeat(64), path: 'payments/src' }],
      stubs: [{ kind: 'import', name: 'network-VpcId', value: 'vpc-0' }],
    },
    estimate: 45,
  });
  const checkout = planStep('checkout/main', { mayBeUnchanged: true, estimate: 20 });
  const legacy = planStep('legacy/main', { kind: 'delete', reasons: ['no definition has it any more'], estimate: 15 });
  return planOf([orders, payments, checkout, legacy], {
    order: [
      hardOrder(payments.id, orders.id, 'imports orders-dev-Topic'),
      softOrder(checkout.id, payments.id, 'calls payments:charge'),
      { ...hardOrder(legacy.id, checkout.id, ''), because: [{ kind: 'drops', text: 'drops legacy-Url' }] },
    ],
    cut: [softOrder(payments.id, checkout.id, 'subscribes to checkout:placed')],
    unchanged: ['analytics/main', 'shipping/main'],
    neighbours: [{ stack: 'analytics/main', stackName: 'analytics-dev', target, fingerprint: 'd'.repeat(64) }],
  });
}

function added(logicalId: string, type: string) {
  return { logicalId, type, action: 'added' as const, certainty: 'certain' as const, summary: 'added' };
}
