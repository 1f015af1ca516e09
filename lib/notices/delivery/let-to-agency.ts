import type { Context } from "@/lib/context/open-context";
import { type emptySql, sql } from "@/lib/db/sql";
import { alertEnvelope } from "@/lib/notices/delivery/envelope";
import type { HandedMessage } from "@/lib/notices/notices";
import { releaseDisclosure } from "@/lib/privacy/release-disclosure";

/**
 * Lets a debt out to the collection agency, if it may leave at this moment: one entry in the ledger of what left, by the number under which
 * it can be asked back (P42, I17). It goes where the agency has undertaken to be written to, and nothing else says where to.
 * @returns null when the job was not there to be taken; why it stays here.
 */
export async function letToAgency(
  ctx: Context,
  {
    messageId,
    message,
    taken,
  }: { messageId: string; message: HandedMessage; taken: typeof emptySql },
) {
  const { handed } = message;
  const [undertaken] = await ctx.db.$queryRaw<{ address: string | null }[]>(sql`
    SELECT recall_to AS address FROM undertaking WHERE recipient = ${handed.recipient} ORDER BY seq DESC LIMIT 1`);
  if (!undertaken?.address) return { refusal: "no address", forGood: true };
  const payload = { messageId, ...alertEnvelope(message), to: { address: undertaken.address } };
  return await releaseDisclosure(ctx, { ...handed, taken, payload });
}
