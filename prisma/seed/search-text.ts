import countries from "i18n-iso-countries";
import { regions, themes } from "@/lib/catalog/catalog";
import type { SeedVacation } from "@/prisma/seed/vacation";

/** What a vacation is found by. The first line counts more: places, countries, region and themes; then the text. */
export function searchText(vacation: SeedVacation): string {
  const head = [
    ...new Set(vacation.days.map((day) => day.place)),
    ...vacation.countries.map((code) => countries.getName(code, "en") ?? code),
    regions[vacation.region],
    ...vacation.themes.map((theme) => themes[theme]),
    vacation.tagline,
  ];
  const text = [
    ...vacation.description,
    ...vacation.highlights,
    ...vacation.days.flatMap((day) => [day.title, day.text]),
  ];
  return `${head.join(" ")}\n${text.join(" ")}`;
}
