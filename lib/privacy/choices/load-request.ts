import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What one mail asked of one person. */
export type FoundRequest = {
  id: string;
  personId: string;
  version: number;
  gids: string[];
  /** The oldest version under which something of theirs was collected. */
  heldUnder: number;
  askedAt: Date;
  expiresAt: Date;
  /** Past its time, as the database says. */
  lapsed: boolean;
  /** A later version asks, too. */
  overtaken: boolean;
  /** The version that was announced last. */
  newest: number;
  /** When the request's own version takes effect, or took it. */
  effectiveAt: Date;
  inEffect: boolean;
};

/** A request by its id; null where there is none, or its person was erased. */
export async function loadRequest(ctx: Context, id: string): Promise<FoundRequest | null> {
  const [request] = await ctx.db.$queryRaw<FoundRequest[]>(sql`
    SELECT r.id, r.person_id AS "personId", r.version, r.gids, r.held_under AS "heldUnder", r.asked_at AS "askedAt", r.expires_at AS "expiresAt",
      r.expires_at <= now() AS lapsed,
      EXISTS (SELECT 1 FROM choice_request later
        WHERE later.person_id = r.person_id AND later.version > r.version) AS overtaken,
      (SELECT max(number) FROM policy_version) AS newest,
      coalesce(e.at, v.takes_effect_at) AS "effectiveAt", e.number IS NOT NULL AS "inEffect"
    FROM choice_request r
      JOIN policy_version v ON v.number = r.version
      LEFT JOIN policy_effect e ON e.number = r.version
    WHERE r.id = ${id}::uuid`);
  return request ?? null;
}
