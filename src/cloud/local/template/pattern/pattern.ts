/** A regular expression as a tree; what is captured, and how greedily, does not matter for whether it matches. */
export type Pattern =
  /** One UTF-16 unit. */
  | { readonly kind: 'unit'; readonly test: (unit: string) => boolean }
  /** A place between two units. */
  | { readonly kind: 'place'; readonly test: (text: string, at: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly body: Pattern; readonly least: number; readonly most: number }
  /** A lookahead; `wanted` is false for a negative one. */
  | { readonly kind: 'ahead'; readonly body: Pattern; readonly wanted: boolean };
