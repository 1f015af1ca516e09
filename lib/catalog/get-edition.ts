import { z } from "zod";
import type { EditionFacts, ItineraryDay } from "@/lib/catalog/catalog";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";

/**
 * The trip notes of one edition: what a booking was promised, whatever has been published since.
 * @throws DomainError not_found
 */
export async function getEdition(ctx: Context, id: string): Promise<EditionFacts> {
  const edition = await ctx.db.edition.findUnique({ where: { id } });
  if (!edition) throw notFound("vacation");
  return editionFacts(edition);
}

// Written by ourselves in the shape of `ItineraryDay`; a test reads every one.
const itinerary = z.custom<ItineraryDay[]>((value) => Array.isArray(value) && value.length > 0);

type EditionRow = Omit<EditionFacts, "days"> & { days: unknown };

/** An edition's row as what is shown of it. */
export function editionFacts({
  id,
  number,
  days,
  inclusions,
  exclusions,
  notes,
}: EditionRow): EditionFacts {
  return { id, number, days: itinerary.parse(days), inclusions, exclusions, notes };
}
