// Seeds over worker processes: one that crashes its process, or never ends, costs only itself.
import { fork } from 'node:child_process';

/**
 * Runs `script --worker` in `jobs` processes and sends them seeds, one at a time; a worker answers `ready` first and
 * then a result for each. A seed whose process ends, or that takes longer than `patience` seconds, has
 * `failed(seed, why)` for its result.
 *
 * @returns the results, in the order in which they came
 */
export async function runSeeds({ script, from, count, jobs, patience, failed }) {
  const results = [];
  let next = from;
  const take = () => (next < from + count ? next++ : undefined);
  const worker = async () => {
    let seed = take();
    while (seed !== undefined) seed = await oneProcess(seed, { script, patience, take, failed, results });
  };
  await Promise.all(Array.from({ length: Math.min(jobs, count) }, worker));
  return results;
}

function oneProcess(first, { script, patience, take, failed, results }) {
  return new Promise((resolve) => {
    const child = fork(script, ['--worker'], { execArgv: [] });
    let seed = first;
    let timer;
    const send = () => {
      child.send(seed);
      timer = setTimeout(() => child.kill('SIGKILL'), patience * 1000);
    };
    child.on('message', (result) => {
      clearTimeout(timer);
      if (result !== 'ready') {
        results.push(result);
        seed = take();
      }
      if (seed === undefined) child.disconnect();
      else send();
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (seed !== undefined) {
        const why = signal === 'SIGKILL' ? `it had not ended after ${patience} s` : `its process ended with ${code}`;
        results.push(failed(seed, why));
        seed = take();
      }
      resolve(seed);
    });
  });
}
