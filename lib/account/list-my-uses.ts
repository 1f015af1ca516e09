import { listMyPeople } from "@/lib/account/list-my-people";
import type { Context } from "@/lib/context/open-context";
import { listOwnUses } from "@/lib/privacy/list-own-uses";
import type { OwnUse } from "@/lib/privacy/privacy";

/** Every use of what we hold about whoever asks that takes their yes, under `rights` (P46). */
export async function listMyUses(ctx: Context): Promise<OwnUse[]> {
  const people = await listMyPeople(ctx);
  return await listOwnUses(ctx, { personIds: people.map(({ personId }) => personId) });
}
