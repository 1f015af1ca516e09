import { type Box, overlap } from "@/lib/art/map/box";
import { MARKER_RADIUS, type Marker } from "@/lib/art/map/markers";
import { textWidth } from "@/lib/art/map/text-width";

export const LABEL_SIZE = 13;
const HEIGHT = 17;
const GAP = 2;

/** A name beside its marker; one that stands farther off is tied to it by a line. */
export type Label = Spot & { marker: Marker };

type Spot = { box: Box; tie: Box[]; anchor: "start" | "middle" | "end" };

/** The sheet, what on it is taken, and the line that names had better not cross. */
export type Room = { width: number; height: number; taken: readonly Box[]; line: readonly Box[] };

/**
 * Names for markers where they cover neither each other, nor a marker, nor what is `taken`, nor the map's edge, and
 * if possible not the route's `line`: beside the marker, else a little way off. A name without room is left out; its
 * number stays.
 */
export function placeLabels(markers: readonly Marker[], room: Room): Label[] {
  const [inOrder, inReverse] = [markers, markers.toReversed()].map((order) => placed(order, room));
  return (inReverse?.length ?? 0) > (inOrder?.length ?? 0) ? (inReverse ?? []) : (inOrder ?? []);
}

function placed(markers: readonly Marker[], room: Room): Label[] {
  const labels: Label[] = [];
  for (const marker of markers) {
    const discs = markers.filter((other) => other !== marker).map(disc);
    const taken = [...room.taken, ...discs, ...labels.flatMap(({ box, tie }) => [box, ...tie])];
    const free = candidates(marker).filter(
      ({ box, tie }) =>
        inside(box, room) &&
        !overlap(box, disc(marker), GAP) &&
        ![box, ...tie].some((piece) => taken.some((other) => overlap(piece, other, GAP))),
    );
    const clear = free.find(({ box }) => !room.line.some((other) => overlap(box, other)));
    const spot = clear && clear.tie.length <= 2 ? clear : free[0];
    if (spot) labels.push({ marker, ...spot });
  }
  return labels;
}

function disc({ x, y, numbers }: Marker): Box {
  const half = MARKER_RADIUS + (numbers.length > 2 ? 4 : 0);
  return { x: x - half, y: y - MARKER_RADIUS, width: 2 * half, height: 2 * MARKER_RADIUS };
}

/** Right, left, above, below and askew; then the same farther and farther out. */
function candidates(marker: Marker): Spot[] {
  const width = textWidth(marker.name, LABEL_SIZE);
  return [0, 12, 26, 44, 66].flatMap((off) =>
    directions.map(([right, down]) => {
      const reach = MARKER_RADIUS + 4 + off + (marker.numbers.length > 2 ? 4 : 0);
      const middleX = marker.x + right * (reach + width / 2);
      const middleY = marker.y + down * (reach + HEIGHT / 2);
      const box = { x: middleX - width / 2, y: middleY - HEIGHT / 2, width, height: HEIGHT };
      return { box, tie: off > 0 ? tieTo(box, marker) : [], anchor: anchorOf(right) };
    }),
  );
}

/** The line between a marker and a name that stands off, as small boxes from the name on. */
function tieTo(box: Box, { x, y }: Marker): Box[] {
  const toX = Math.min(Math.max(x, box.x), box.x + box.width);
  const toY = Math.min(Math.max(y, box.y), box.y + box.height);
  const length = Math.hypot(x - toX, y - toY) - MARKER_RADIUS;
  const count = Math.max(1, Math.ceil(length / 12));
  return Array.from({ length: count }, (_, i) => {
    const t = ((i + 0.5) / count) * (length / (length + MARKER_RADIUS));
    return { x: toX + (x - toX) * t - 1, y: toY + (y - toY) * t - 1, width: 2, height: 2 };
  });
}

/** A face narrower than we reckoned leaves the slack on the far side of the marker. */
function anchorOf(right: number): Spot["anchor"] {
  if (right > 0.5) return "start";
  return right < -0.5 ? "end" : "middle";
}

const directions = [
  [1, 0],
  [-1, 0],
  [0.72, -0.72],
  [0.72, 0.72],
  [-0.72, -0.72],
  [-0.72, 0.72],
  [0, -1],
  [0, 1],
  [0.35, -1],
  [0.35, 1],
  [-0.35, -1],
  [-0.35, 1],
  [1, -0.5],
  [1, 0.5],
  [-1, -0.5],
  [-1, 0.5],
  [-0.7, -1],
  [-0.7, 1],
  [0.7, -1],
  [0.7, 1],
] as const;

function inside(box: Box, { width, height }: Room): boolean {
  return (
    box.x >= 5 && box.y >= 5 && box.x + box.width <= width - 5 && box.y + box.height <= height - 5
  );
}
