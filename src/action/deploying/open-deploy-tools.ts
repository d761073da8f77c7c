import { resumeDeploy, runDeploy } from '../../app/deploy.js';
import { runPlan } from '../../app/plan.js';
import { runRollback } from '../../app/rollback.js';
import { untilSignal } from '../../app/running/until-signal.js';
import { PlainLog } from '../../report/progress/plain-log.js';
import type { DeployTools } from './deploy-tools.js';

export const deployTools: DeployTools = {
  plan: runPlan,
  deploy: runDeploy,
  resume: resumeDeploy,
  rollback: runRollback,
  follow: ({ plan }) => new PlainLog(plan, process.stdout, { github: true }),
  untilSignal: (onAbort, work) => untilSignal(process, onAbort, work),
};
