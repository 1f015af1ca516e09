import type { Shape } from "@/lib/art/drawing/shape";
import type { Stage } from "@/lib/art/drawing/stage";
import { step } from "@/lib/art/path/step";

/** A few stars, high up and clear of the moon; by night alone. */
export function stars({ frame, random, sun }: Stage): Shape[] {
  const next = random("stars");
  const d = Array.from({ length: 50 }, () => {
    const x = Math.round(-440 + next() * 960);
    const y = Math.round(8 + next() ** 1.4 * 200);
    return { x, y };
  })
    .filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top)
    .filter(({ x, y }) => Math.hypot(x - sun.x, y - sun.y) > sun.r + 14)
    .map(({ x, y }) => `${step("M", x, y)}h0`);
  return [{ colour: "pale", line: 1.6, d: d.join(""), night: true }];
}
