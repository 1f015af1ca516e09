import { textWidth } from "@/lib/art/map/text-width";

const KM_PER_MILE = 1.609344;

/** A bar of `length` units for `text`, and the width that both need. */
export type ScaleBar = { length: number; text: string; width: number };

/** A round number of miles that takes up to a fifth of the map. */
export function scaleBar(kilometresPerUnit: number, mapWidth: number): ScaleBar {
  const wanted = ((mapWidth / 5) * kilometresPerUnit) / KM_PER_MILE;
  const ten = 10 ** Math.floor(Math.log10(wanted));
  const step = [5, 2].find((n) => n * ten <= wanted) ?? 1;
  const miles = Number((step * ten).toPrecision(1));
  const kilometres = miles * KM_PER_MILE;
  const length = kilometres / kilometresPerUnit;
  const text = `${miles} mi · ${kilometres < 10 ? kilometres.toFixed(1) : Math.round(kilometres)} km`;
  return { length, text, width: Math.max(length, textWidth(text, 11)) };
}
