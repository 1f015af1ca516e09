import { escapeXml } from "@/lib/art/drawing/escape-xml";
import type { Box } from "@/lib/art/map/box";
import { colour } from "@/lib/art/map/map-style";
import { MARKER_RADIUS, type Marker } from "@/lib/art/map/markers";
import { LABEL_SIZE, type Label } from "@/lib/art/map/place-labels";
import type { ScaleBar } from "@/lib/art/map/scale-bar";
import { number } from "@/lib/art/path/number";

const INK = `class="ink halo" fill="${colour("ink")}" stroke="${colour("land")}" stroke-width="3.5" paint-order="stroke"`;
const RULE = `class="rule" fill="none" stroke="${colour("ink")}"`;

/** A stop's name in its box, with a line to its marker when it stands off. */
export function labelMarkup({ marker, box, tie, anchor }: Label): string {
  const x = box.x + { start: 0, middle: 0.5, end: 1 }[anchor] * box.width;
  const y = box.y + box.height / 2 + LABEL_SIZE * 0.35;
  const line =
    tie.length > 0
      ? `<path ${RULE} d="M${number(marker.x)} ${number(marker.y)}L${number(nearest(marker.x, box.x, box.width))} ${number(nearest(marker.y, box.y, box.height))}"/>`
      : "";
  return `${line}<text ${INK} x="${number(x)}" y="${number(y)}" font-size="${LABEL_SIZE}" font-weight="600" text-anchor="${anchor}">${escapeXml(marker.name)}</text>`;
}

/** The numbered disc, and a line to the true place when it had to make room. */
export function markerMarkup({ x, y, atX, atY, numbers }: Marker): string {
  const [cx, cy] = [number(x), number(y)];
  const moved = Math.hypot(x - atX, y - atY) > 3;
  const half = MARKER_RADIUS + (numbers.length > 2 ? 4 : 0);
  const place = moved
    ? `<path ${RULE} d="M${cx} ${cy}L${number(atX)} ${number(atY)}"/><circle class="ink" fill="${colour("ink")}" cx="${number(atX)}" cy="${number(atY)}" r="2.5"/>`
    : "";
  const disc = `<rect class="disc halo" fill="${colour("route")}" stroke="${colour("land")}" stroke-width="2" x="${number(x - half)}" y="${number(y - MARKER_RADIUS)}" width="${2 * half}" height="${2 * MARKER_RADIUS}" rx="${MARKER_RADIUS}"/>`;
  const text = `<text class="number" fill="${colour("number")}" x="${cx}" y="${number(y + 4)}" font-size="11.5" font-weight="700" text-anchor="middle">${numbers}</text>`;
  return place + disc + text;
}

export function scaleMarkup(box: Box, { length, text }: ScaleBar): string {
  const y = number(box.y + box.height - 3);
  return [
    `<path ${RULE} stroke-width="1.5" d="M${number(box.x)} ${y}m0-5v5h${number(length)}v-5"/>`,
    `<text ${INK} x="${number(box.x)}" y="${number(box.y + 11)}" font-size="11">${text}</text>`,
  ].join("");
}

function nearest(value: number, from: number, length: number): number {
  return Math.min(Math.max(value, from), from + length);
}
