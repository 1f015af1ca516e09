import type { PhysicalRating, Region, Theme, Trait } from "@/lib/catalog/catalog";

type Vacation = {
  region: Region;
  themes: readonly Theme[];
  physicalRating: PhysicalRating;
  nights: number;
};

/** What a vacation can be liked for, from what its own page says of it. */
export function traitsOf({ region, themes, physicalRating, nights }: Vacation): Trait[] {
  const traits: Trait[] = [`region.${region}`, ...themes.map((theme): Trait => `theme.${theme}`)];
  if (physicalRating <= 2) traits.push("pace.easy");
  if (physicalRating >= 4) traits.push("pace.active");
  if (nights <= 7) traits.push("length.short");
  if (nights >= 13) traits.push("length.long");
  return traits;
}
