import { isPermitted } from "@/lib/account/leaving/fetch-permit";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { getArchive } from "@/lib/privacy/get-archive";

/**
 * The copy that whoever asks was permitted to fetch, as a zip, under `rights`.
 * @throws DomainError not_found for another's, one that is gone or not made yet, and without a permit of the last five minutes.
 */
export async function fetchMyCopy(
  ctx: Context,
  { archiveToken, permit }: { archiveToken: string; permit: string },
): Promise<{ filename: string; content: Buffer }> {
  if (!isPermitted(permit, ctx.actor, archiveToken)) throw notFound("copy");
  return await getArchive(ctx, { archiveToken, personId: ctx.actor });
}
