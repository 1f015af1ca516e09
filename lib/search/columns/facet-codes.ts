import { type Region, regions, type Theme, themes } from "@/lib/catalog/catalog";
import type { DepartureColumns, VacationColumn } from "@/lib/search/columns/departure-columns";
import { type NightRange, nightRanges } from "@/lib/search/search";

// The keys of a table are its values; where a key stands is its code.
const regionKeys = Object.keys(regions) as Region[];
const themeKeys = Object.keys(themes) as Theme[];
const rangeKeys = Object.keys(nightRanges) as NightRange[];

const ranges = rangeKeys.map((range) => {
  const [least = 0, most = 0] = range.split("-").map(Number);
  return { least, most };
});

export const regionCode = (region: Region): number => regionKeys.indexOf(region);
export const themeCode = (theme: Theme): number => themeKeys.indexOf(theme);
export const rangeCode = (range: NightRange): number => rangeKeys.indexOf(range);

type Codes = Pick<DepartureColumns, "region" | "themes" | "range" | "position">;

/** What vacations are filtered and counted by, in numbers: a search compares five thousand of them. */
export function facetCodes(vacations: readonly VacationColumn[]): Codes {
  return {
    region: Uint8Array.from(vacations, ({ region }) => regionCode(region)),
    themes: Uint16Array.from(vacations, (one) =>
      one.themes.reduce((sum, theme) => sum | (1 << themeCode(theme)), 0),
    ),
    range: Uint8Array.from(vacations, ({ nights }) =>
      ranges.findIndex(({ least, most }) => nights >= least && nights <= most),
    ),
    position: new Map(vacations.map(({ id }, at) => [id, at])),
  };
}
