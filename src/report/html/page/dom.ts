type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with attributes and children. Text becomes a text node and nothing else: this is the
 * only way in which the page makes elements, so no name of a definition is ever markup.
 */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  fill(element, attributes, children);
  return element;
}

/** A button that does something; never submits. */
export function button(attributes: Attributes, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = html('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Replaces what is in `parent`, keeping the focus where the new children have an element with the same `data-focus`. */
export function replace(parent: Element, ...children: readonly Child[]): void {
  const held = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const key = held !== undefined && parent.contains(held) ? held.dataset.focus : undefined;
  parent.replaceChildren(...children.filter((child) => child !== undefined));
  if (key === undefined) return;
  for (const candidate of parent.querySelectorAll<HTMLElement>('[data-focus]'))
    if (candidate.dataset.focus === key) candidate.focus({ preventScroll: true });
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) element.append(child);
}
