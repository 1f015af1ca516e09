import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { notFound } from "@/lib/errors";

type Locked = {
  id: string;
  status: string;
  personId: string;
  customerId: string;
  holdId: string;
  quoteId: string;
  policyVersion: number;
  currency: string;
  totalMinor: bigint;
};

/** A booking that nobody else pays for, cancels or changes until the caller's transaction ends. @throws DomainError not_found */
export async function lockBooking(ctx: Context, id: string): Promise<Locked> {
  const [booking] = await ctx.db.$queryRaw<Locked[]>(sql`
    SELECT id, status, person_id AS "personId", customer_id AS "customerId", hold_id AS "holdId", quote_id AS "quoteId", policy_version AS "policyVersion",
           currency, total_minor AS "totalMinor"
    FROM booking WHERE id = ${id}::uuid FOR UPDATE`);
  if (!booking) throw notFound("booking");
  return booking;
}
