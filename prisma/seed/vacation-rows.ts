import { createHash } from "node:crypto";
import type { ItineraryDay } from "@/lib/catalog/catalog";
import type { LocalDate } from "@/lib/dates";
import type { SeedRow } from "@/prisma/seed/insert-rows";
import { searchText } from "@/prisma/seed/search-text";
import { seedId } from "@/prisma/seed/seed-id";
import type { SeedVacation } from "@/prisma/seed/vacation";

export function vacationRow(vacation: SeedVacation): SeedRow {
  return {
    id: seedId("vacation", vacation.slug),
    slug: vacation.slug,
    title: vacation.title,
    tagline: vacation.tagline,
    description: vacation.description,
    region: vacation.region,
    countries: vacation.countries,
    themes: vacation.themes,
    physical_rating: vacation.physicalRating,
    minimum_age: vacation.minimumAge,
    nights: vacation.days.length - 1,
    time_zone: vacation.timeZone,
    highlights: vacation.highlights,
    status: "published",
    search_text: searchText(vacation),
  };
}

/** The id hangs on the words: a changed text is a new edition, and bookings keep the one that they were made under. */
export function editionRow(
  vacation: SeedVacation,
  today: LocalDate,
): SeedRow & { id: string; vacation_id: string } {
  const days: ItineraryDay[] = vacation.days.map((day, at) => ({ day: at + 1, ...day }));
  const { inclusions, exclusions, notes } = vacation;
  const words = { days, inclusions, exclusions, notes };
  const hash = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return {
    id: seedId("edition", vacation.slug, hash),
    vacation_id: seedId("vacation", vacation.slug),
    valid_from: today,
    published_at: `${today}T12:00:00Z`,
    ...words,
  };
}

export function extraRows(vacation: SeedVacation): SeedRow[] {
  return vacation.extras.map((extra, position) => ({
    id: seedId("extra", vacation.slug, extra.name),
    vacation_id: seedId("vacation", vacation.slug),
    position,
    name: extra.name,
    description: extra.description,
    price_minor: extra.price * 100,
    per: extra.per,
    pool_name: extra.places === null ? null : extraPool(extra.name),
  }));
}

/** What an extra that can run out takes a place of. */
export function extraPool(name: string): string {
  return `Extra: ${name}`;
}
