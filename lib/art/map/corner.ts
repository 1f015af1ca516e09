import { type Box, overlap } from "@/lib/art/map/box";

type Size = { width: number; height: number };

/** The corner of the sheet where a thing of this size covers the fewest points, avoiding what is taken. */
export function corner(
  size: Size,
  sheet: Size,
  points: readonly Box[],
  taken: readonly Box[],
): Box {
  const inset = 12;
  const right = sheet.width - inset - size.width;
  const bottom = sheet.height - inset - size.height;
  const corners = [
    [right, inset],
    [inset, bottom],
    [right, bottom],
    [inset, inset],
  ] as const;
  const boxes = corners.map(([x, y]): Box => ({ x, y, ...size }));
  const cost = (box: Box) =>
    points.filter((point) => overlap(box, point, 4)).length +
    taken.filter((other) => overlap(box, other, 4)).length * 1000;
  return boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best));
}
