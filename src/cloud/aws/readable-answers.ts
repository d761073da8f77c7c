import { pipeline, type Readable, Transform } from 'node:stream';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';

/** Bytes. The largest answer is a template of a megabyte, escaped. */
const mostBytes = 16_000_000;

/**
 * Lets a client read nothing but XML, and not without end: the SDK takes a proxy's page of HTML that comes with status 200
 * for an empty answer, by which every stack would be absent, and reads a body for as long as it comes.
 */
export function refuseOtherAnswers(client: Pick<CloudFormationClient, 'middlewareStack'>): void {
  client.middlewareStack.add(
    (next) => async (given) => {
      const result = await next(given);
      const { response } = result;
      if (hasBody(response)) response.body = checked(response.body);
      return result;
    },
    // Below what reads the answer.
    { step: 'deserialize', priority: 'low', name: 'refuseOtherAnswers' },
  );
}

function hasBody(response: unknown): response is { body: Readable } {
  const { body } = (response ?? {}) as { readonly body?: { readonly pipe?: unknown } };
  return typeof body?.pipe === 'function';
}

function checked(body: Readable): Readable {
  let bytes = 0;
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      const isFirst = bytes === 0;
      bytes += chunk.length;
      if (bytes > mostBytes) done(new Error('An answer is too long.'));
      else if (isFirst && !looksLikeXml(chunk)) done(new Error('An answer is not XML.'));
      else done(null, chunk);
    },
    flush: (done) => done(bytes === 0 ? new Error('An answer is empty.') : null),
  });
  // Whoever reads hears of errors.
  pipeline(body, check, () => {});
  return check;
}

function looksLikeXml(start: Buffer): boolean {
  const text = start
    .toString('utf8', 0, 200)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text.startsWith('<') && !/^<(?:!doctype\s+html|html)\b/i.test(text);
}
