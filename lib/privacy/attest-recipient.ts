import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { type LocalDate, localDateOf } from "@/lib/dates";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

/**
 * Notes what a recipient has undertaken to us, as somebody has just read it, and until when (P23). The day after that, and at once
 * where `expiresOn` is in the past, nothing more is sent to it.
 * @param input.recallDays within how many days it answers a recall; null where it cannot.
 * @param input.recallTo the mailbox of that company at which it is asked; where there is none, somebody asks it by another way.
 * @throws DomainError invalid for a recipient that nothing is sent to, or what is no address.
 */
export async function attestRecipient(
  ctx: Context,
  input: {
    recipient: string;
    expiresOn: LocalDate;
    recallDays: number | null;
    recallTo?: string | null;
  },
): Promise<void> {
  const { recipient, expiresOn, recallDays, recallTo = null } = input;
  if (recallTo !== null && !/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(recallTo))
    throw new DomainError("invalid", "That is not the address of a mailbox.");
  const noted = await ctx.db.$executeRaw(sql`
    INSERT INTO undertaking (recipient, attested_on, expires_on, recall_days, recall_to, by)
    SELECT ${recipient}, ${localDateOf(clock.now())}::date, ${expiresOn}::date, ${recallDays}::smallint, ${recallTo}, ${ctx.actor}
    WHERE EXISTS (SELECT FROM undertaking WHERE recipient = ${recipient})`);
  if (noted === 0) throw new DomainError("invalid", "The policy names no such recipient.");
}
