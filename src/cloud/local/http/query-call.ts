import { randomUUID } from 'node:crypto';
import { ServiceFault } from '../../send.js';
import { decodeForm } from './form.js';
import type { WireAnswer } from './loopback-server.js';
import { inputOf } from './query-input.js';
import { answerXml, faultXml } from './xml.js';

/** A service of AWS's query protocol: form in, XML out. */
export interface QueryService {
  readonly version: string;
  readonly namespace: string;
}

export const cloudFormationQuery: QueryService = {
  version: '2010-05-15',
  namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
};

export const stsQuery: QueryService = {
  version: '2011-06-15',
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

export interface QueryCall {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** @throws ServiceFault */
export function requirePost(method: string | undefined): void {
  if (method !== 'POST') throw new ServiceFault('InvalidAction', 'Calls are made by POST.', 405);
}

/** @throws ServiceFault for what is no call of this service */
export function queryCallOf(body: string, { version }: QueryService): QueryCall {
  const { Action: action, Version: asked, ...input } = inputOf(decodeForm(body));
  if (typeof action !== 'string' || action === '')
    throw new ServiceFault('MissingAction', 'The request is missing an action.');
  if (asked !== version || !/^[A-Za-z]{1,64}$/.test(action))
    throw new ServiceFault('InvalidAction', `Could not find operation ${action} for version ${String(asked)}`);
  return { action, input };
}

/** What `perform` answers or throws, as the wire has it; undefined where the connection is to break. */
export async function answerQuery(
  service: QueryService,
  perform: () => Promise<QueryCall & { readonly output: Readonly<Record<string, unknown>> }>,
): Promise<WireAnswer | undefined> {
  const requestId = randomUUID();
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
  try {
    const { action, output } = await perform();
    return { status: 200, headers, body: answerXml(action, output, requestId, service.namespace) };
  } catch (error) {
    const fault = wireFaultOf(error);
    if (fault.status === 0) return undefined;
    return { status: fault.status, headers, body: faultXml(fault, requestId, service.namespace) };
  }
}

/** A bug is answered too: who calls is a person at this machine or a test. */
export function wireFaultOf(error: unknown): ServiceFault {
  return error instanceof ServiceFault ? error : new ServiceFault('InternalFailure', String(error), 500);
}
