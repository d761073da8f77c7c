/** UTF-8 bytes of one file; a larger one is refused before it is parsed. */
export const MAX_BYTES = 10 * 1024 * 1024;
/** Values in one document as it is written. */
export const MAX_NODES = 2_000_000;
/** Values in one document after every alias is expanded: what a walk over it would visit. */
export const MAX_EXPANDED_NODES = 1_000_000;
/**
 * Nesting of lists and dicts, aliases expanded. Everything after the parser may recurse because of
 * it: a short tag doubles a level at most, so no tree is deeper than about three times this.
 */
export const MAX_DEPTH = 200;
/** Problems told per document; a hostile file could hold a million of the same. */
export const MAX_PROBLEMS = 100;
