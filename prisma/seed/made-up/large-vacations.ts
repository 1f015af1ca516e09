import { type Region, regions, type Theme, themes } from "@/lib/catalog/catalog";
import type { SeedRow } from "@/prisma/seed/insert-rows";
import { randomFrom } from "@/prisma/seed/made-up/random";
import { searchText } from "@/prisma/seed/search-text";
import { seedId } from "@/prisma/seed/seed-id";
import type { SeedVacation } from "@/prisma/seed/vacation";
import { vacationRow } from "@/prisma/seed/vacation-rows";

const syllables =
  "ar be cal dor el fen gar hol is jor kel lun mar nor os pel quin ros sel tor ul ven wes yar zel".split(
    " ",
  );
const kinds = ["Coast", "Hills", "Islands", "Lakes", "Mountains", "Old Towns", "River", "Valleys"];

/**
 * Vacations whose text is that of the real ones in new order, at places with invented names, so that words are as frequent and
 * as many as in a large real catalogue.
 */
export function largeVacations(count: number, real: readonly SeedVacation[]): SeedRow[] {
  const random = randomFrom(20_270_612);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new RangeError("nothing to pick from");
    return picked;
  };
  const name = () => {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join(
      "",
    );
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, at) => {
    const places = [name(), name(), name(), name()];
    const days = places.map((place) => ({ ...pick(pick(real).days), place }));
    const vacation = {
      ...pick(real),
      slug: `large-${String(at).padStart(5, "0")}`,
      title: `${places[0]} and the ${places[1]} ${pick(kinds)}`,
      region: pick(Object.keys(regions)) as Region,
      themes: [...new Set([pick(themeNames), pick(themeNames)])],
      description: pick(real).description,
      highlights: pick(real).highlights,
      days,
    };
    return {
      ...vacationRow(vacation),
      id: seedId("vacation", vacation.slug),
      nights: 3 + Math.floor(random() * 16),
      search_text: searchText(vacation),
    };
  });
}

const themeNames = Object.keys(themes) as Theme[];
