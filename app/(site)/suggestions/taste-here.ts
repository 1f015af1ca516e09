import { readOptional } from "@/lib/action/optional-cookie";
import type { Taste, Trait } from "@/lib/catalog/catalog";
import { type Interests, readInterests, readPreferences } from "@/lib/insight/insight";

/** What is switched on for whoever asks, and what comes of it. Null where nothing is. */
export type TasteHere = {
  preferences: Trait[] | null;
  interests: Interests | null;
  taste: Taste | null;
};

/** What suggestions go by for this browser: its own cookies, and nothing where none is on (P20). */
export async function tasteHere(): Promise<TasteHere> {
  const [told, noted] = await Promise.all([readOptional("preferences"), readOptional("interests")]);
  const preferences = readPreferences(told);
  const interests = readInterests(noted);
  return { preferences, interests, taste: tasteOf(preferences, interests) };
}

function tasteOf(preferences: Trait[] | null, interests: Interests | null): Taste | null {
  if (preferences === null && interests === null) return null;
  const { searched, viewed } =
    interests === null || interests === "in the account" ? { searched: [], viewed: [] } : interests;
  return { told: preferences ?? [], searched, viewed };
}
