import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

/**
 * Notes what a recipient has undertaken to us, as somebody has just read it, and until when (P23). The day after that, and at once
 * where `expiresOn` is in the past, nothing more is sent to it.
 * @param input.recallDays within how many days it answers a recall; null where it cannot.
 * @throws DomainError invalid for a recipient that nothing is sent to.
 */
export async function attestRecipient(
  ctx: Context,
  input: { recipient: string; expiresOn: LocalDate; recallDays: number | null },
): Promise<void> {
  const { recipient, expiresOn, recallDays } = input;
  const noted = await ctx.db.$executeRaw(sql`
    INSERT INTO undertaking (recipient, attested_on, expires_on, recall_days, by)
    SELECT ${recipient}, current_date, ${expiresOn}::date, ${recallDays}::smallint, ${ctx.actor}
    WHERE EXISTS (SELECT FROM undertaking WHERE recipient = ${recipient})`);
  if (noted === 0) throw new DomainError("invalid", "The policy names no such recipient.");
}
