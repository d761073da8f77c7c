import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCli } from './corpus-folder.mjs';
import { differing, standingStacks } from './standing-stacks.mjs';
import { touchResources } from './touch-resources.mjs';

/**
 * An update that fails on purpose: every service of a copy is changed, and a resource in the middle of the plan is
 * refused. All has to be as before, by comparing what the embedded cloud has.
 *
 * @param deployed folder with the state of a deploy that went well; it is copied
 * @param temporary folder of its own
 */
export function failingUpdate(folder, deployed, temporary, services) {
  // Names come from the folder where a definition gives none.
  const copy = join(temporary, 'repository', basename(folder));
  const state = join(temporary, 'state');
  mkdirSync(join(temporary, 'repository'), { recursive: true });
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== '.git' });
  cpSync(deployed, state, { recursive: true });
  const touched = touchResources(copy, services);
  const to = ['--cloud', 'local', '--stage', 'dev', '--state', state, '--format', 'json'];
  const plan = runCli('plan', copy, ...to);
  const victim = victimOf(plan.json);
  if (victim === undefined) return { touched, problem: `no step to fail: ${plan.stderr.slice(0, 300)}` };
  const faults = join(temporary, 'faults.json');
  writeFileSync(faults, JSON.stringify([victim.fault]));
  const before = standingStacks(state);
  const run = runCli('deploy', copy, ...to, '--faults', faults);
  const changed = differing(before, standingStacks(state));
  return {
    touched,
    victim,
    ...countsOf(run.json),
    exitCode: run.status,
    changed,
    problem: problemOf(run, victim.step, changed),
  };
}

/** In the middle: with steps before and after it where there is such a one. */
function victimOf(plan) {
  const candidates = (plan?.steps ?? []).filter(({ kind, changes }) => kind === 'update' && changedIn(changes));
  const waits = new Set((plan?.order ?? []).map(({ step }) => step));
  const awaited = new Set((plan?.order ?? []).map(({ after }) => after));
  const middle = candidates[Math.floor(candidates.length / 2)];
  const step =
    candidates.find(({ id }) => waits.has(id) && awaited.has(id)) ??
    candidates.find(({ id }) => waits.has(id)) ??
    middle;
  if (step === undefined) return undefined;
  const { logicalId, type } = changedIn(step.changes);
  const match = { stackName: step.stackName, logicalId, phase: 'forward' };
  const effect = { kind: 'resource-fails', reason: 'AccessDenied: refused by scripts/corpus-deploy.mjs' };
  return { step: step.id, logicalId, type, fault: { match, effect } };
}

/** What is only possibly changed may turn out the same, and then nothing fails. */
function changedIn(changes) {
  return changes.find(({ action, certainty }) => action === 'changed' && certainty === 'certain');
}

function countsOf(json) {
  const steps = json?.steps ?? [];
  const count = (...wanted) => steps.filter(({ status }) => wanted.includes(status)).length;
  return { outcome: json?.outcome, restored: count('restored'), steps: steps.length };
}

function problemOf({ status, signal, stderr, json }, victim, changed) {
  if (status !== 4)
    return `the failing update ended with ${status ?? signal}: ${json?.summary ?? stderr.slice(0, 300)}`;
  const others = json.outcome.failures.filter(({ step }) => step !== victim);
  if (others.length > 0) return `failed as well: ${others.map(({ step, reason }) => `${step}: ${reason}`).join('; ')}`;
  return changed.length === 0 ? undefined : `not as before: ${changed.join(', ')}`;
}
