import { fn } from '../../../test/golden/report/build.js';
import { flowchart } from './flowchart.js';

describe('flowchart', () => {
  const placeOrder = fn('checkout', 'placeOrder');

  it('boxes nodes by service, shapes them by type, and leaves out of the boxes what no service defines', () => {
    const drawing = flowchart([
      { from: placeOrder, to: fn('payments', 'Ledger', 'DynamoDB::Table'), label: 'write', style: 'new' },
      { from: placeOrder, to: fn(null, 'arn:aws:sqs:eu:1:audit', 'SQS::Queue'), label: 'publish', style: 'removed' },
    ]);
    expect(drawing.split('\n')).toEqual([
      'flowchart LR',
      '  n2[["arn:aws:sqs:eu:1:audit"]]',
      '  subgraph s1["checkout"]',
      '    n0["placeOrder"]',
      '  end',
      '  subgraph s2["payments"]',
      '    n1[("Ledger")]',
      '  end',
      '  n0 ==>|"write"| n1',
      '  n0 -.->|"publish"| n2',
      '  linkStyle 0 stroke:#2da44e,stroke-width:2px',
      '  linkStyle 1 stroke:#8c959f',
      '  classDef outside stroke-dasharray:4 3',
      '  class n2 outside',
    ]);
  });

  it('draws a node once, even one named like a property of all objects', () => {
    const odd = fn('constructor', '__proto__');
    const drawing = flowchart([
      { from: odd, to: placeOrder, label: 'call', style: 'plain' },
      { from: placeOrder, to: odd, label: 'call', style: 'plain' },
    ]);
    expect(drawing.match(/"__proto__"/g)).toHaveLength(1);
  });
});
