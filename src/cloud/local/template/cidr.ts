import { type EvaluationContext, evaluatedText, type Intrinsic, unknownIn } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList } from './json.js';

const needs =
  'Template error: every Fn::Cidr object requires two or three parameters: an IP block, a count from 1 to 256, and the number of subnet bits';

/** `[block, count, bits?]`: the first `count` blocks with `bits` host bits, 8 where none are said. */
export const cidr: Intrinsic = (argument, context) => {
  if (!isList(argument) || argument.length < 2 || argument.length > 3) throw invalid(needs);
  const block = evaluatedText(argument[0], context, needs);
  const unknown = unknownIn(block, context);
  if (unknown !== undefined) return unknown;
  const count = wholeNumber(argument[1], 256, context);
  const bits = argument.length === 3 ? wholeNumber(argument[2], 128, context) : 8;
  return block.includes(':') ? cut(block, 128, count, bits) : cut(block, 32, count, bits);
};

function wholeNumber(value: Parameters<typeof evaluatedText>[0], most: number, context: EvaluationContext): number {
  const number = Number(evaluatedText(value, context, needs));
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw invalid(needs);
}

function cut(block: string, width: 32 | 128, count: number, bits: number): readonly string[] {
  const [address = '', prefix = ''] = block.split('/');
  const start = width === 32 ? ipv4(address) : ipv6(address);
  const size = Number(prefix);
  if (start === undefined || !/^\d{1,3}$/.test(prefix) || size > width || bits > width - size) throw invalid(needs);
  const first = (start >> BigInt(width - size)) << BigInt(width - size);
  if (BigInt(count) << BigInt(bits) > 1n << BigInt(width - size)) {
    throw invalid(`Template error: Fn::Cidr cannot cut ${count} blocks of ${bits} bits out of ${block}`);
  }
  const print = width === 32 ? printIpv4 : printIpv6;
  return Array.from({ length: count }, (_, at) => `${print(first + (BigInt(at) << BigInt(bits)))}/${width - bits}`);
}

function ipv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const left = groups(head);
  const right = groups(tail ?? '');
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...left, ...new Array<string>(missing).fill('0'), ...right];
  if (all.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function printIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

/** With the longest run of zeros at the end as `::`, which is how blocks end. */
function printIpv6(value: bigint): string {
  const all = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - at * 16)) & 65535n).toString(16));
  return all.join(':').replace(/(?::0){2,}$/, '::');
}
