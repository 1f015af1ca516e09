import type { Context } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";
import { linkDays, type Wish } from "@/lib/support/support";

export type Found = {
  id: string;
  /** The writer, by whom the request itself is known. */
  personId: string;
  wish: Wish;
  askedAt: Date;
  until: Date;
  /** Answers that were checked, where there are both. */
  how: "link" | "answers" | null;
  /** Who asks, as we know them: whom the proof names, and the writer; nobody where there is no proof. */
  people: string[];
};

/** The request of a link. @throws DomainError not_found for one that never was, or whose days are over. */
export async function findRequest(ctx: Context, requestToken: string): Promise<Found> {
  const link = readLinkToken("support", requestToken);
  if (!link) throw notFound("request");
  const [row] = await ctx.db.$queryRaw<Found[]>(sql`
    SELECT r.id, r.person_id AS "personId", r.wish, r.asked_at AS "askedAt",
      r.asked_at + make_interval(days => ${linkDays}) AS until, p.how,
      array(SELECT unnest(s.people) FROM support_proof s WHERE s.request_id = r.id
            UNION SELECT r.person_id WHERE p.how IS NOT NULL) AS people
    FROM support_request r
    LEFT JOIN LATERAL (SELECT min(how) AS how FROM support_proof WHERE request_id = r.id) p ON true
    WHERE r.id = ${link.id}::uuid AND r.link_epoch = ${link.epoch}
      AND r.asked_at > now() - make_interval(days => ${linkDays})`);
  if (!row) throw notFound("request");
  return row;
}
