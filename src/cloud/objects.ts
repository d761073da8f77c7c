/**
 * One bucket as artefacts, journals and leases need it: strongly consistent, with conditional writes. Keys are the
 * caller's and end in no slash. Every call may throw a `CloudError`; none retries.
 */
export interface ObjectBucket {
  readonly name: string;
  /** Undefined where there is no such object. */
  get(key: string): Promise<StoredObject | undefined>;
  head(key: string): Promise<Omit<StoredObject, 'bytes'> | undefined>;
  /**
   * @param condition `absent`: only where there is no such object; an entity tag: only where it is still that one
   * @returns the new entity tag; undefined where the condition did not hold, and nothing was written
   */
  put(key: string, bytes: Uint8Array, condition?: 'absent' | { readonly etag: string }): Promise<string | undefined>;
  /** Keys with this prefix, in the order of their UTF-8 bytes. */
  list(prefix: string): Promise<readonly string[]>;
  /** Succeeds also where there is none. */
  delete(key: string): Promise<void>;
  /** Copies an object of another bucket, or of this one, without its bytes passing here. False where there is none. */
  copy(from: { readonly bucket: string; readonly key: string }, to: string): Promise<boolean>;
}

export interface StoredObject {
  readonly bytes: Uint8Array;
  /** Entity tag, opaque; another one for other bytes. */
  readonly etag: string;
  readonly size: number;
  /** When it was written, in milliseconds since the epoch; absent where the bucket does not say. */
  readonly modified?: number;
}
