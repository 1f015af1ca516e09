import { signedIn } from "@/app/signed-in";
import { readOptional } from "@/lib/action/optional-cookie";
import type { Taste, Trait } from "@/lib/catalog/catalog";
import { openContext } from "@/lib/context/open-context";
import { getMyTaste } from "@/lib/insight/get-my-taste";
import { type Interests, readInterests, readPreferences } from "@/lib/insight/insight";

/** What is switched on for whoever asks, and what comes of it. */
export type TasteHere = {
  preferences: Trait[] | null;
  interests: Interests | null;
  /** Of who is signed in with an account: what it knows, or null while it is off there. */
  account: { taste: Taste | null } | null;
  /** All of it together; null where nothing is on. */
  taste: Taste | null;
};

/** What suggestions go by here: this browser's own cookies, the account of who is signed in, and nothing where none is on (P20). */
export async function tasteHere(): Promise<TasteHere> {
  const [told, noted, who] = await Promise.all([
    readOptional("preferences"),
    readOptional("interests"),
    signedIn(),
  ]);
  const preferences = readPreferences(told);
  const interests = readInterests(noted);
  const account =
    who && !who.role
      ? { taste: await getMyTaste(openContext("personalisation", who.accountId)) }
      : null;
  const tastes = [ofBrowser(preferences, interests), account?.taste ?? null];
  return { preferences, interests, account, taste: together(tastes) };
}

function ofBrowser(preferences: Trait[] | null, interests: Interests | null): Taste | null {
  if (preferences === null && interests === null) return null;
  const own = interests === null || interests === "in the account" ? null : interests;
  return { told: preferences ?? [], searched: own?.searched ?? [], viewed: own?.viewed ?? [] };
}

function together(tastes: readonly (Taste | null)[]): Taste | null {
  const known = tastes.filter((taste) => taste !== null);
  if (known.length === 0) return null;
  return {
    told: [...new Set(known.flatMap(({ told }) => told))],
    searched: [...new Set(known.flatMap(({ searched }) => searched))],
    viewed: [...new Set(known.flatMap(({ viewed }) => viewed))],
  };
}
