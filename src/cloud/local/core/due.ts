export type Due =
  | { readonly kind: 'begin'; readonly stackId: string }
  | { readonly kind: 'task'; readonly stackId: string; readonly key: string }
  /** A nested stack ended what its parent asked of it. */
  | {
      readonly kind: 'child';
      readonly stackId: string;
      readonly logicalId: string;
      readonly childId: string;
      readonly failure?: string;
    }
  /** The time in which alarms are listened to is over. */
  | { readonly kind: 'monitored'; readonly stackId: string }
  | { readonly kind: 'drift'; readonly detectionId: string }
  | { readonly kind: 'change-set'; readonly changeSetId: string };

/** Something that happens by itself at `at` (milliseconds); `sequence` orders the same moment. */
export type Scheduled = Due & { readonly at: number; readonly sequence: number };
