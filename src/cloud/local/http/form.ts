import { ServiceFault } from '../../send.js';

/** More than any call has: 200 parameters and 50 tags make 700. */
const mostPairs = 5_000;

/**
 * The pairs of a form-encoded body, in its order.
 * @throws ServiceFault for what is not well formed, or given twice
 */
export function decodeForm(body: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (body === '') return pairs;
  for (const part of body.split('&', mostPairs + 1)) {
    if (pairs.size === mostPairs) throw malformedQuery(`There are more than ${mostPairs} values.`);
    const equals = part.indexOf('=');
    const key = decode(equals < 0 ? part : part.slice(0, equals));
    if (key === '' || pairs.has(key)) throw malformedQuery('A value has no name, or a name has two values.');
    pairs.set(key, equals < 0 ? '' : decode(part.slice(equals + 1)));
  }
  return pairs;
}

/** As `MalformedQueryString` of AWS's common errors. */
export function malformedQuery(message: string): ServiceFault {
  return new ServiceFault('MalformedQueryString', message);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformedQuery('A value is not percent-encoded UTF-8.');
  }
}
