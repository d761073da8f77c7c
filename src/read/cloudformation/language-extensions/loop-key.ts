/** The name of a loop: `Fn::ForEach::Topics`. */
export function isLoop(key: string): boolean {
  return key.startsWith('Fn::ForEach::');
}
