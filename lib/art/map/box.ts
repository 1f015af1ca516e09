/** An upright rectangle in the map's units. */
export type Box = { x: number; y: number; width: number; height: number };

/** Whether two rectangles share any ground, or come closer than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}
