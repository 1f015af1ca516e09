import { type Emptied, removableGroups } from "@/lib/account/account";
import { seenOf, takeTurns } from "@/lib/account/profile/seen";
import type { Context } from "@/lib/context/open-context";
import { forgetValues } from "@/lib/privacy/forget-values";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Destroys what a form emptied, under `rights`, unless something else was written there since (P43). What was destroyed before stays
 * so: it may be done again.
 */
export async function forgetEmptied(ctx: Context, { personId, seen }: Emptied): Promise<void> {
  const parts = seen.split(" ");
  const named = forms.filter((group) => parts.some((part) => part.startsWith(`${group}:`)));
  await ctx.transaction(async (inner) => {
    await takeTurns(inner, personId);
    const known = await readPerson(inner, { personIds: [personId], groups: named });
    const stored = known.get(personId) ?? {};
    const same = named.filter((group) =>
      parts.includes(seenOf({ personId, groups: [group], stored })),
    );
    if (same.length === 0) return;
    await forgetValues(inner, { personIds: [personId], groups: same, cause: "asked" });
  });
}

/** What forms of an account may leave empty; a birth date is somebody's whom one books for. */
const forms = [...removableGroups, "birthDate"] as const;
