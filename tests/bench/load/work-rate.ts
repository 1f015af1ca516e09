/** How often a second `work` is done, `count` times over by `width` at once. */
export async function workRate(
  count: number,
  width: number,
  work: (at: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, one));
  return count / ((performance.now() - begun) / 1000);
}
