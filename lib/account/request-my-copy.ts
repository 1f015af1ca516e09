import { listAllPeople } from "@/lib/account/list-all-people";
import type { Context } from "@/lib/context/open-context";
import { requestArchive } from "@/lib/privacy/request-archive";

/** Asks for a copy of everything that we hold about whoever asks, who is signed in to their account (P43); under `rights`. */
export async function requestMyCopy(ctx: Context): Promise<void> {
  const personIds = await listAllPeople(ctx, { accountId: ctx.actor });
  await requestArchive(ctx, { personId: ctx.actor, personIds });
}
