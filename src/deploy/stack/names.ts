import type { StepId } from '../../model/plan.js';
import { digestOf } from '../../plan/fingerprint.js';
import type { WritingCall } from '../journal-record.js';
import type { CallNames } from './goal.js';

const letters: Readonly<Record<WritingCall, string>> = {
  'create-change-set': 'n',
  'delete-change-set': 'e',
  'execute-change-set': 'x',
  'delete-stack': 'd',
  'continue-rollback': 'u',
  'rollback-stack': 'b',
};

/**
 * Names of one goal under one epoch. They hold what CloudFormation allows for change sets
 * (`[A-Za-z][A-Za-z0-9-]*`, 128 characters), which tokens allow too. The step is there for people to read and as
 * a digest to be unique; of a run id only the first 40 characters are shown, the digest holds all of it.
 */
export function namesFor(run: string, epoch: number, step: StepId, goal: 'deploy' | 'restore'): CallNames {
  const digest = digestOf(JSON.stringify([run, epoch, step, goal])).slice(0, 12);
  const changeSet = `sg-${plain(run, 40)}-${epoch}-${goal}-${plain(step.replace(/^[^:]*:/, ''), 30)}-${digest}`;
  const token = (call: WritingCall): string => `${changeSet}-${letters[call]}`;
  return {
    changeSet,
    tokens: {
      'create-change-set': token('create-change-set'),
      'delete-change-set': token('delete-change-set'),
      'execute-change-set': token('execute-change-set'),
      'delete-stack': token('delete-stack'),
      'continue-rollback': token('continue-rollback'),
      'rollback-stack': token('rollback-stack'),
    },
  };
}

function plain(text: string, length: number): string {
  const safe = text.slice(0, 4 * length).replace(/[^A-Za-z0-9]+/g, '-');
  return safe.replace(/^-+/, '').slice(0, length).replace(/-+$/, '') || 'x';
}
