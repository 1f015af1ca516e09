import type { Trait } from "@/lib/catalog/catalog";
import type { Note } from "@/lib/insight/insight";
import type { NightRange, Search } from "@/lib/search/search";

const lengths: Readonly<Partial<Record<NightRange, Trait>>> = {
  "1-5": "length.short",
  "13-99": "length.long",
};

/** What of a search is worth a note: where, what about and how long. Words that were typed, dates and prices are not. */
export function notesOf({ region, theme, nights }: Search): Note[] {
  const asked: (Trait | undefined | null)[] = [
    region && `region.${region}`,
    theme && `theme.${theme}`,
    nights && lengths[nights],
  ];
  return asked.flatMap((what) => (what ? [{ kind: "searched", what }] : []));
}
