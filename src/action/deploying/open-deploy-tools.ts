import { resumeDeploy, runDeploy } from '../../app/deploy.js';
import { runPackage } from '../../app/package.js';
import { runPlan } from '../../app/plan.js';
import { runRehearsal } from '../../app/rehearse.js';
import { runRollback } from '../../app/rollback.js';
import { endInTime } from '../../app/running/end-process.js';
import { untilSignal } from '../../app/running/until-signal.js';
import { PlainLog } from '../../report/progress/plain-log.js';
import type { DeployTools } from './deploy-tools.js';

export const deployTools: DeployTools = {
  pack: runPackage,
  plan: runPlan,
  rehearse: runRehearsal,
  deploy: runDeploy,
  resume: resumeDeploy,
  rollback: runRollback,
  follow: ({ plan }) => new PlainLog(plan, process.stdout, { github: true }),
  untilSignal: (onAbort, work) => {
    const abort = () => {
      endInTime(process);
      onAbort();
    };
    return untilSignal(process, abort, work);
  },
};
