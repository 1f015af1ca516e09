import { z } from "zod";
import { type Region, regions, type Theme, themes } from "@/lib/catalog/catalog";
import { maximumTravellers } from "@/lib/pricing/pricing";
import { type NightRange, nightRanges, type Search, type Sort, sorts } from "@/lib/search/search";

// A shared or mistyped address never fails: what cannot be understood is left out.
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess(first, schema.nullable().catch(null)).default(null);
const oneOf = <Key extends string>(table: Record<Key, string>) =>
  z.custom<Key>((value) => typeof value === "string" && Object.hasOwn(table, value));
const day = z.iso.date().refine((date) => date >= "2000-01-01" && date <= "2999-12-31");
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const words = z
  .string()
  .transform((text) =>
    text
      .normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, " ")
      .trim()
      .slice(0, 80)
      // Cutting may leave half a character.
      .replace(/\p{Cs}$/u, ""),
  )
  .pipe(z.string().min(1));

/** The address of `/vacations`, read: always a search, whatever it says. */
export const SearchInput: z.ZodType<Search, unknown> = z.object({
  q: optional(words),
  region: optional(oneOf<Region>(regions)),
  theme: optional(oneOf<Theme>(themes)),
  month: optional(z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/)),
  from: optional(day),
  to: optional(day),
  nights: optional(oneOf<NightRange>(nightRanges)),
  travellers: z.preprocess(first, count(1, maximumTravellers).catch(1)),
  max: optional(count(1, 999_999)),
  sort: z.preprocess(first, oneOf<Sort>(sorts).catch("best")),
  page: z.preprocess(first, count(1, 10_000).catch(1)),
});
