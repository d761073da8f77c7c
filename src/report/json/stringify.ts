/**
 * JSON text with a line feed at its end, safe to print: what a terminal would obey or turn around,
 * and `##[`, which a GitHub runner takes for a command, are written as escapes. All of these stand
 * in strings only, so the value is the same.
 */
export function stringify(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007F-\u009F\u2028\u2029]|\p{Bidi_Control}/gu, escapeUnit).replaceAll('##[', '##\\u005b')}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
