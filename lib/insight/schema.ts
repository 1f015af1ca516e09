import { z } from "zod";
import type { Trait } from "@/lib/catalog/catalog";
import { isSlug, isTrait } from "@/lib/insight/insight";
import { type OptionalCookie, optionalCookies } from "@/lib/optional-cookies";

const trait = z.custom<Trait>((word) => typeof word === "string" && isTrait(word));
const cookies = Object.keys(optionalCookies) as [OptionalCookie, ...OptionalCookie[]];

export const SwitchCookieInput = z.strictObject({
  cookie: z.enum(cookies),
  to: z.enum(["on", "off"]),
});

/** Nothing ticked is an answer, too. */
export const TellLikesInput = z.strictObject({ told: z.array(trait).max(30).default([]) });

const viewed = z.string().max(80).refine(isSlug);

/** One note, or with none given all of them. */
export const RemoveNotesInput = z.strictObject({
  viewed: viewed.optional(),
  searched: trait.optional(),
});

export type RemoveNotes = z.output<typeof RemoveNotesInput>;

export const SwitchSuggestionsInput = z.strictObject({ to: z.enum(["on", "off"]) });

/** What a page sends to be noted: as many as one page can say. */
export const NotesInput = z
  .array(
    z.union([
      z.strictObject({ kind: z.literal("viewed"), what: viewed }),
      z.strictObject({ kind: z.literal("searched"), what: trait }),
    ]),
  )
  .min(1)
  .max(5);
