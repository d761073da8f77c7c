/** A comment as the conversation of a pull request holds it. */
export interface Comment {
  readonly id: number;
  /** Login of its author; undefined for a deleted account. */
  readonly author: string | undefined;
  readonly body: string;
  readonly url: string;
}

/** The conversation of one pull request. Each call may throw what GitHub answers. */
export interface Conversation {
  /** All comments, whatever their number. */
  list(): Promise<readonly Comment[]>;
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<Comment>;
  /** A comment that is already gone is no error. */
  remove(id: number): Promise<void>;
  /** The login that `create` writes as, as far as the token tells; see octokit-conversation.ts. */
  expectedAuthor(): Promise<string>;
}
