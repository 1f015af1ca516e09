import type { Context } from "@/lib/context/open-context";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

/** Whether we have cancelled the departure of a booking. */
export async function isCalledOff(ctx: Context, bookingId: string): Promise<boolean> {
  const found = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT c.reason FROM booking b JOIN departure_cancellation c ON c.departure_id = b.departure_id
    WHERE b.id = ${bookingId}::uuid`);
  return found.length > 0;
}

/** What we have cancelled ourselves nobody pays a fee for, however soon they press the button (rule 65). */
export function calledOffAlready(): DomainError {
  return new DomainError(
    "conflict",
    "We have just cancelled this departure ourselves: you owe no fee, and all that you paid goes back. We are writing to you about it.",
  );
}
