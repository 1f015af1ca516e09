/** How likely it is that a number of the second list is greater than one of the first: a half where nobody can tell them apart. */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [
    ...first.map((value) => ({ value, second: false })),
    ...second.map((value) => ({ value, second: true })),
  ].sort((one, other) => one.value - other.value);
  const ranks = all.reduce((sum, one, at) => (one.second ? sum + at + 1 : sum), 0);
  const most = second.length * (second.length + 1);
  return (ranks - most / 2) / (first.length * second.length);
}

/** How far it may be from a half: the published bound, or, of few samples, what chance alone gives once in 100,000 times. */
export function tolerance(samples: number): number {
  return Math.max(0.07, 4.4 * Math.sqrt((2 * samples + 1) / (12 * samples * samples)));
}
