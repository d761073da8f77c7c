import { globMatches } from '../../iam/glob.js';

/** What stackgate.yml says lives elsewhere; see `External` in settings. */
export interface ExternalPattern {
  readonly name: string;
  readonly match: readonly string[];
}

export class Externals {
  readonly #patterns: readonly ExternalPattern[];

  constructor(patterns: readonly ExternalPattern[]) {
    this.#patterns = patterns;
  }

  /** The name of the external that covers an ARN, export name, path or bare name. */
  covering(id: string): string | undefined {
    return this.#patterns.find(({ match }) => match.some((pattern) => globMatches(pattern, id)))?.name;
  }
}
