import type { Context } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { unseal } from "@/lib/crypto/seal";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { archiveKey } from "@/lib/privacy/access/archive-key";

type Row = { id: string; person_id: string; content_ct: Uint8Array | null };

/**
 * The copy that a link leads to, as a zip, under `rights`; null while it is being made.
 * @throws DomainError not_found for a link that never was, whose seven days are over, or whose person was erased.
 */
export async function getArchive(
  ctx: Context,
  input: { archiveToken: string },
): Promise<Buffer | null> {
  const link = readLinkToken("archive", input.archiveToken);
  if (!link) throw notFound("copy");
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT id, person_id, content_ct FROM data_archive
    WHERE id = ${link.id}::uuid AND asked_at > now() - interval '7 days'`);
  if (!row) throw notFound("copy");
  if (!row.content_ct) return null;
  const personId = row.person_id;
  const key = await archiveKey(ctx, personId, "nothing");
  if (!key) throw notFound("copy");
  const place = { personId, field: `data_archive.${row.id}` };
  return Buffer.from(unseal(key, place, row.content_ct), "base64");
}
