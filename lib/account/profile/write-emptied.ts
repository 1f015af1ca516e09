import type { Emptied } from "@/lib/account/account";
import { seenOf } from "@/lib/account/profile/seen";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";

/**
 * Says beside the change what a form emptied: the purpose that shows and corrects destroys nothing, so `forgetEmptied` does, by the worker
 * and before that at the edge. In the caller's transaction: all of a form is done, or none.
 * @returns null where nothing was emptied.
 */
export async function writeEmptied(
  ctx: Context,
  known: { personId: string; groups: readonly PersonGroup[]; stored: PersonValues },
): Promise<Emptied | null> {
  if (known.groups.length === 0) return null;
  const emptied = { personId: known.personId, seen: seenOf(known) };
  await emit(ctx, "account.values_emptied", emptied);
  return emptied;
}
