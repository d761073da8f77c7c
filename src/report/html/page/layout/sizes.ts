/** Pixels at zoom 1; page.css draws to the same measures. */
export const NODE = { width: 184, height: 44 } as const;
export const CLOSED_GROUP = { width: 184, height: 58 } as const;
export const GROUP_HEAD = 40;
export const GROUP_PADDING = 16;
export const INNER = { between: 14, ranks: 64 } as const;
export const OUTER = { between: 36, ranks: 96 } as const;
