import { paymentsIn } from "@/lib/billing/billing";
import type { Flagged } from "@/lib/billing/flagged-schema";
import { readFlagged } from "@/lib/billing/flagging/read-flagged";
import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";

/** What came for a booking and is not what was asked, while nobody has decided about it (rule 47); null where nothing did. */
export async function findFlagged(
  ctx: Context,
  input: { bookingId: string },
): Promise<Flagged | null> {
  const [flagged] = await readFlagged(
    ctx,
    sql`p.booking_id = ${input.bookingId}::uuid AND p.status = ANY(${paymentsIn.settle})`,
  );
  return flagged ?? null;
}
