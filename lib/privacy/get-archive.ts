import type { Context } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { archiveKey } from "@/lib/privacy/access/archive-key";

/**
 * The copy that a link leads to, as a zip, under `rights`, for whoever it was made for.
 * @throws DomainError not_found for a link that never was, another's, one whose copy is still being made or whose seven days are
 *   over, or whose person was erased.
 */
export async function getArchive(
  ctx: Context,
  input: { archiveToken: string; personId: string },
): Promise<{ filename: string; content: Buffer }> {
  const { archiveToken, personId } = input;
  const link = readLinkToken("archive", archiveToken);
  if (!link) throw notFound("copy");
  const [row] = await ctx.db.$queryRaw<{ content_ct: Uint8Array | null }[]>(sql`
    SELECT content_ct FROM data_archive
    WHERE id = ${link.id}::uuid AND person_id = ${personId}::uuid AND asked_at > now() - interval '7 days'`);
  const key = await archiveKey(ctx, personId, "nothing");
  if (!row?.content_ct || !key) throw notFound("copy");
  const place = { personId, field: `data_archive.${link.id}` };
  const content = Buffer.from(unseal(key, place, row.content_ct), "base64");
  return { filename: "my-data.zip", content };
}
