import { askUrl } from './ask-url.js';
import { processRunner } from './run-process.js';
import type { VerificationTools } from './verify-one.js';
import type { VerificationRun } from './verify-services.js';

export const realTools: VerificationTools = { runProcess: processRunner(), askUrl };

export const everyReal: VerificationRun['every'] = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
};
