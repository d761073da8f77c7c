import { stackKey } from '../../model/names.js';
import { openProgress } from './open-progress.js';

const steps = [{ id: 'deploy:orders/main', stack: stackKey('orders', 'main') }] as never;

function shown(columns: number): string {
  let text = '';
  const stream = {
    isTTY: true,
    columns,
    rows: 24,
    write: (part: string) => {
      text += part;
    },
  };
  const follower = openProgress({ steps }, stream, {}, () => 0);
  const step = { kind: 'step-changed', step: 'deploy:orders/main', stack: 'orders/main' } as const;
  follower.show({ ...step, at: 0, status: 'running' });
  follower.show({ ...step, at: 1_000, status: 'deployed' });
  follower.done();
  return text;
}

test('a terminal that does not know its width is told in plain lines', () => {
  expect(shown(0)).toContain('orders/main  deployed');
  expect(shown(0)).not.toContain('\u001b');
});

test('one that does is drawn over', () => {
  expect(shown(80)).toContain('\u001b');
});
