const FAMILY = 'ui-sans-serif, system-ui, sans-serif';
const context = document.createElement('canvas').getContext('2d');
const known = new Map<string, string>();

/** The text as far as it fits, its end kept: names of one service often differ only there. */
export function fitText(text: string, width: number, font: string): string {
  const key = `${font} ${width} ${text}`;
  const found = known.get(key) ?? cut(text, width, font);
  known.set(key, found);
  return found;
}

function cut(text: string, width: number, font: string): string {
  if (context === null) return text.length > 22 ? `${text.slice(0, 21)}…` : text;
  context.font = `${font} ${FAMILY}`;
  const fits = (candidate: string) => context.measureText(candidate).width <= width;
  if (fits(text)) return text;
  const signs = [...text.slice(0, 400)];
  let [low, high] = [1, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(shortened(signs, middle))) low = middle;
    else high = middle - 1;
  }
  return shortened(signs, low);
}

function shortened(signs: readonly string[], kept: number): string {
  const end = Math.floor(kept * 0.35);
  return `${signs.slice(0, kept - end).join('')}…${end === 0 ? '' : signs.slice(-end).join('')}`;
}
