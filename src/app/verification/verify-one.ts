import type { Verification } from '../../config/settings.js';
import { isLoopbackHost } from '../../config/verify-url.js';
import { cleanText } from '../../report/clean-text.js';
import type { AskUrl } from './ask-url.js';
import { commandEnvironment, type VerifiedService } from './command-environment.js';
import { fillUrl } from './fill-url.js';
import type { ProcessEnd, RunProcess } from './run-process.js';
import { toldLines } from './told-lines.js';

/** What verifications are made with: the only effects of this folder, given from outside for tests. */
export interface VerificationTools {
  readonly runProcess: RunProcess;
  readonly askUrl: AskUrl;
}

/** Where commands run and what they may see. */
export interface VerificationPlace {
  /** The repository. */
  readonly directory: string;
  /** Of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Names of the environment that stackgate.yml lets commands have. */
  readonly allowed: readonly string[];
  /** Nothing but this machine is asked: what is deployed is deployed in the embedded cloud. */
  readonly loopbackOnly: boolean;
  /** Told to people, one line each, clean. */
  readonly tell: (line: string) => void;
}

/** `not-asked` is neither well nor wrong. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not-asked'; readonly reason: string };

/** One attempt at one verification of one service. */
export function verifyOnce(
  verification: Verification,
  service: VerifiedService,
  place: VerificationPlace,
  tools: VerificationTools,
  signal: AbortSignal,
): Promise<Verdict> {
  return verification.kind === 'command'
    ? runCommand(verification, service, place, tools, signal)
    : askAddress(verification, service, place, tools, signal);
}

/** As stackgate.yml has it: no output and no value of the environment is in it. */
export function nameOf(verification: Verification): string {
  return cleanText(verification.kind === 'command' ? verification.command.join(' ') : verification.url, 120);
}

async function runCommand(
  verification: Extract<Verification, { readonly kind: 'command' }>,
  service: VerifiedService,
  { directory, environment, allowed, tell }: VerificationPlace,
  { runProcess }: VerificationTools,
  signal: AbortSignal,
): Promise<Verdict> {
  const given = commandEnvironment(environment, allowed, service);
  const secrets = allowed.flatMap((name) => given[name] ?? []);
  const lines = toldLines((line) => tell(`${service.service} › ${line}`), secrets);
  const { command, timeoutMinutes } = verification;
  const timeoutMilliseconds = timeoutMinutes * 60_000;
  const request = { command, directory, environment: given, timeoutMilliseconds, onOutput: lines.write };
  const end = await runProcess(request, signal);
  const last = lines.end();
  if (end.kind === 'exited' && end.code === 0) return { kind: 'passed' };
  const said = last === '' ? '' : `; it said last: ${last}`;
  return { kind: 'failed', reason: `\`${nameOf(verification)}\` ${endText(end, timeoutMinutes)}${said}` };
}

function endText(end: ProcessEnd, minutes: number): string {
  switch (end.kind) {
    case 'exited':
      return `exited with ${end.code}`;
    case 'killed':
      return `was ended by ${end.signal}`;
    case 'timed-out':
      return `did not end within ${minutes} min`;
    case 'stopped':
      return 'was stopped';
    case 'not-started':
      return `could not be started (${end.code})`;
    default:
      return end satisfies never;
  }
}

async function askAddress(
  { url, expect, timeoutMinutes }: Extract<Verification, { readonly kind: 'url' }>,
  { outputs }: VerifiedService,
  { loopbackOnly }: VerificationPlace,
  { askUrl }: VerificationTools,
  signal: AbortSignal,
): Promise<Verdict> {
  const failed = (reason: string): Verdict => ({ kind: 'failed', reason: `${cleanText(url, 120)}: ${reason}` });
  const filled = fillUrl(url, outputs);
  if (loopbackOnly && !(filled.kind === 'url' && filled.host === 'stated' && isLoopbackHost(filled.url.hostname)))
    return { kind: 'not-asked', reason: 'what is deployed in the embedded cloud has no address' };
  if (filled.kind === 'refused') return failed(filled.reason);
  const timeoutMilliseconds = timeoutMinutes * 60_000;
  const end = await askUrl({ url: filled.url, host: filled.host, expect, timeoutMilliseconds }, signal);
  switch (end.kind) {
    case 'status':
      return expect.includes(end.status)
        ? { kind: 'passed' }
        : failed(`it answered ${end.status}, not ${expect.join(' or ')}`);
    case 'timed-out':
      return failed(`no answer within ${timeoutMinutes} min`);
    case 'stopped':
      return failed('it was stopped');
    case 'no-answer':
      return failed(end.reason);
    default:
      return end satisfies never;
  }
}
