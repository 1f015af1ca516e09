const full = process.env["TEST_SCALE"] === "full";

/** How often a test repeats: `small` at every run, `big` for the figures that are published. */
export function trials(small: number, big: number): number {
  return full ? big : small;
}
