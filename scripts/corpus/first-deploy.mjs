import { runCli } from './corpus-folder.mjs';
import { compareOrder, statedOrder } from './stated-order.mjs';

/**
 * Deploys a whole repository to an empty embedded cloud, then once more.
 *
 * @param state folder that does not exist yet
 */
export function firstDeploy(folder, state) {
  const at = ['--cloud', 'local', '--stage', 'dev', '--state', state, '--format', 'json'];
  const { json: inspected } = runCli('inspect', folder, '--stage', 'dev', '--format', 'json');
  const plan = runCli('plan', folder, ...at);
  const first = runCli('deploy', folder, ...at);
  const services = inspected?.services ?? [];
  const isDeployed = first.status === 0 && first.json?.outcome?.kind === 'deployed';
  const again = isDeployed ? runCli('deploy', folder, ...at) : undefined;
  const happened = isDeployed ? spansOf(plan.json, first.json) : undefined;
  return {
    services,
    first,
    isDeployed,
    again,
    stubs: stubsOf(plan.json, first.json),
    outOfOrder: happened === undefined ? [] : outOfOrder(plan.json, happened.bySteps),
    order: happened && orderOf(folder, services, plan.json, happened.byService),
  };
}

/** When things were really made, in milliseconds of the cloud's clock. */
function spansOf(plan, report) {
  const services = new Map(plan.steps.map(({ id, service }) => [id, service]));
  const bySteps = new Map(report.steps.map(({ step, startedAt, endedAt }) => [step, { startedAt, endedAt }]));
  const byService = new Map();
  for (const [step, { startedAt, endedAt }] of bySteps) {
    const name = services.get(step);
    const known = byService.get(name) ?? { startedAt, endedAt };
    byService.set(name, {
      startedAt: Math.min(known.startedAt, startedAt),
      endedAt: Math.max(known.endedAt, endedAt),
    });
  }
  return { bySteps, byService };
}

/** Hard orders of the plan that the run did not keep. */
function outOfOrder(plan, spans) {
  return plan.order
    .filter(({ strength }) => strength === 'hard')
    .filter(({ step, after }) => !(spans.get(after)?.endedAt <= spans.get(step)?.startedAt))
    .map(({ step, after }) => `${step} began before ${after} had ended`);
}

/** Stated dependencies are held against what ended before what began; a stated sequence, which is one of many, against the hard order. */
function orderOf(folder, services, plan, spans) {
  const stated = statedOrder(folder);
  if (stated === undefined) return undefined;
  return compareOrder(stated, services, stated.order ? hardOrder(plan) : endedBefore(spans));
}

function hardOrder(plan) {
  const services = new Map(plan.steps.map(({ id, service }) => [id, service]));
  const before = new Map(plan.steps.map(({ service }) => [service, new Set()]));
  for (const { step, after, strength } of plan.order)
    if (strength === 'hard' && services.get(step) !== services.get(after))
      before.get(services.get(step)).add(services.get(after));
  return before;
}

function endedBefore(spans) {
  return new Map(
    [...spans].map(([name, { startedAt }]) => [
      name,
      new Set([...spans].filter(([, other]) => other.endedAt <= startedAt).map(([other]) => other)),
    ]),
  );
}

/** What stands in within templates is in the plan, what stands in for things outside in the run. */
function stubsOf(plan, report) {
  const inside = (plan?.steps ?? []).flatMap(({ deploy }) => deploy?.stubs ?? []);
  const all = [...inside, ...(report?.stubs ?? [])];
  return [...new Map(all.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }])).values()].sort((a, b) =>
    `${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1,
  );
}
