/** Looks again and again until it is so. @throws after half a minute */
export async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`it is never so: ${isSo}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
