import { cleanText } from '../clean-text.js';

/**
 * A quoted mermaid label. Everything but letters, digits and a few harmless signs becomes a numeric
 * entity, so that no name can end the quotes, open a directive (`%%{`), markdown, a formula or HTML.
 */
export function mermaidLabel(untrusted: string, most = 48): string {
  const clean = cleanText(untrusted, most).trim();
  const safe = clean
    .replace(/[^\p{L}\p{N}\p{M} .,:/()_\-…→−+]/gu, entity)
    .replace(/:(?=\/\/)/gu, entity)
    // mermaid takes a whole line with `direction LR` anywhere in it for a statement.
    .replace(/d(?=irection\s)/giu, entity);
  return `"${safe === '' ? entity('?') : safe}"`;
}

function entity(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}
