/** So many differences say where to look. */
const shown = 20;

/** What was compared, and every case in which both sides differ. */
export class Tally {
  #name;
  #counts = new Map();
  #bad = [];
  #definitions = 0;
  #agreed = 0;

  constructor(name) {
    this.#name = name;
  }

  add(subject, leaves, complaint) {
    this.#definitions += 1;
    for (const { verdict } of leaves) this.#counts.set(verdict, (this.#counts.get(verdict) ?? 0) + 1);
    const bad = leaves.filter(({ verdict }) => verdict === 'different' || verdict === 'lenient');
    if (bad.length === 0 && complaint === undefined) this.#agreed += 1;
    else this.#bad.push({ subject, bad, complaint });
  }

  isBad() {
    return this.#bad.length > 0;
  }

  line() {
    const counts = [...this.#counts].sort().map(([verdict, count]) => `${count} ${verdict}`);
    return `${this.#name}: ${this.#agreed} of ${this.#definitions} agree (values: ${counts.join(', ')})`;
  }

  report() {
    return [this.line(), ...this.#bad.slice(0, shown).flatMap(linesOf)].join('\n');
  }
}

function linesOf({ subject, bad, complaint }) {
  const values = bad.map(
    ({ verdict, path, osls, ours }) => `    ${verdict} ${path}: osls ${show(osls)}, ours ${show(ours)}`,
  );
  return [`  ${subject}`, ...(complaint === undefined ? [] : [`    ${complaint}`]), ...values];
}

function show(value) {
  const text =
    value instanceof Error ? `refuses: ${value.message.split('\n')[0]}` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
