import { z } from "zod";
import {
  type PhysicalRating,
  physicalRatings,
  type Region,
  regions,
  type Theme,
  themes,
  type VacationFacts,
} from "@/lib/catalog/catalog";
import { editionFacts } from "@/lib/catalog/get-edition";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * A published vacation by its slug, with the edition in force.
 * @throws DomainError not_found
 */
export async function getVacation(ctx: Context, slug: string): Promise<VacationFacts> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) throw notFound("vacation");
  const found = await ctx.db.vacation.findFirst({
    where: { slug, status: "published" },
    include: { editions: { where: { validTo: null }, orderBy: { number: "desc" }, take: 1 } },
  });
  const edition = found?.editions[0];
  if (!found || !edition) throw notFound("vacation");

  return {
    id: found.id,
    slug: found.slug,
    title: found.title,
    tagline: found.tagline,
    description: found.description,
    region: oneOf<Region>(regions).parse(found.region),
    countries: found.countries,
    themes: z.array(oneOf<Theme>(themes)).parse(found.themes),
    physicalRating: rating.parse(found.physicalRating),
    minimumAge: found.minimumAge,
    nights: found.nights,
    timeZone: found.timeZone,
    highlights: found.highlights,
    edition: editionFacts(edition),
  };
}

function oneOf<Key extends string>(table: Record<Key, string>) {
  return z.custom<Key>((value) => typeof value === "string" && Object.hasOwn(table, value));
}

const rating = z.custom<PhysicalRating>((value) => Object.hasOwn(physicalRatings, Number(value)));
