import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { getArchive } from "@/lib/privacy/get-archive";
import { getCopy } from "@/lib/privacy/get-copy";
import { requireProof } from "@/lib/support/request/require-proof";

/**
 * The copy that was asked for by a request, as a zip, under `rights`.
 * @throws DomainError not_found, also while it is being made; forbidden before it is made sure who asks.
 */
export async function getCopyFile(ctx: Context, { requestToken }: { requestToken: string }) {
  const { personId } = await requireProof(ctx, requestToken);
  const copy = await getCopy(ctx, { personId });
  if (!copy) throw notFound("copy");
  return await getArchive(ctx, { archiveToken: copy.archiveToken, personId });
}
