/** Cuts a list into pieces of these lengths: rows that were aligned together and are shown apart. */
export function portions<T>(list: readonly T[], lengths: readonly number[]): readonly (readonly T[])[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return list.slice(end - length, end);
  });
}
