/** What a long run tells while it works; the command line and the action render it. */
export type ProgressEvent =
  | { readonly kind: 'reading'; readonly what: 'proposed' | 'deployed'; readonly stage: string }
  | { readonly kind: 'read'; readonly what: 'proposed' | 'deployed'; readonly stage: string; readonly services: number }
  | { readonly kind: 'judging'; readonly rules: number };

export type OnProgress = (event: ProgressEvent) => void;
