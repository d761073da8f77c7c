export interface WireFault {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

const cloudFormation = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

/** The answer of a call, in the shape of AWS's query protocol. */
export function answerXml(
  action: string,
  output: Readonly<Record<string, unknown>>,
  requestId: string,
  namespace = cloudFormation,
): string {
  const result = element(`${action}Result`, output);
  const metadata = element('ResponseMetadata', { RequestId: requestId });
  return `<${nameOf(action)}Response xmlns="${namespace}">${result}${metadata}</${action}Response>`;
}

export function faultXml(fault: WireFault, requestId: string, namespace = cloudFormation): string {
  const type = fault.status >= 500 ? 'Receiver' : 'Sender';
  const error = element('Error', { Type: type, Code: fault.code, Message: fault.message });
  return `<ErrorResponse xmlns="${namespace}">${error}${element('RequestId', requestId)}</ErrorResponse>`;
}

/** Absent members are left out; an empty list is an empty element. */
function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  return `<${nameOf(name)}>${contentOf(value)}</${name}>`;
}

function contentOf(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((entry) => element('member', entry)).join('');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, member]) => element(name, member))
      .join('');
  throw new TypeError(`A ${typeof value} cannot be told in an answer.`);
}

/** Names of members are the service's own; anything else would be a dictionary, of which no answer has one. */
function nameOf(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new TypeError('An answer has a member whose name is none.');
  return name;
}

/**
 * XML 1.0 has no way to carry control characters and half surrogates; they come as U+FFFD. A carriage return would be
 * read as a line feed unless it stands as a reference.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>]|\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, (found) => references.get(found) ?? replaced(found));
}

const references: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
  ['\n', '\n'],
  ['\t', '\t'],
]);

/** DEL and the C1 controls are allowed, of the others none is. */
function replaced(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x7f && code <= 0x9f ? character : '\uFFFD';
}
