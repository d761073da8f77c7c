import type { LinkBuilder, RuleInfo } from '../links.js';

export interface MarkdownOptions {
  readonly links: LinkBuilder;
  /** Titles and pages of the rules that findings name. */
  readonly rules: readonly RuleInfo[];
  /**
   * Most UTF-8 bytes of the comment, 65,536 unless given; subtract what is added around it. GitHub
   * says "65536 characters" and has been seen to count code points and bytes; bytes are never fewer.
   */
  readonly limit?: number;
  /** What the comment calls itself, `Stackgate` unless given. */
  readonly title?: string;
  /** Where everything stands that did not fit; the run's summary or artefact. */
  readonly fullReportUrl?: string;
  /** The page that says how to accept a finding. */
  readonly waiveUrl?: string;
}

export const COMMENT_LIMIT = 65_536;

/** How much of each part is shown; shrinking steps through these. */
export interface Room {
  /** Rows in each folded section; 0 leaves the sections out. */
  readonly detailRows: number;
  readonly oldRows: number;
  readonly arrows: number;
  readonly findings: number;
  readonly services: number;
  /** False when something had to be left out for the limit. */
  readonly whole: boolean;
}
