import type { useShop } from "@/tests/support/shop";
import { tell } from "@/tests/support/stripe-event";

/** Banks that take payments back, and decide. */
export function useChargebacks({ database, stripe, work }: ReturnType<typeof useShop>) {
  const payments = () => database.open("payment");

  async function intentOf(paymentId: string): Promise<string> {
    const { rows } = await database.owner.query("SELECT intent_id FROM payment WHERE id = $1", [
      paymentId,
    ]);
    return rows[0]?.intent_id ?? "";
  }

  return {
    intentOf,
    /** A bank takes a payment back, or only asks; we do not know yet. */
    opened: async (paymentId: string, wish: Parameters<typeof stripe.openDispute>[1] = {}) =>
      await stripe.openDispute(await intentOf(paymentId), wish),
    /** We hear of it. */
    heard: (disputeId: string, type = "charge.dispute.created") =>
      tell(payments(), type, disputeId),
    /** It was taken, and everything has followed. */
    async taken(paymentId: string) {
      const dispute = await stripe.openDispute(await intentOf(paymentId));
      await tell(payments(), "charge.dispute.created", dispute.id);
      await work();
      return dispute;
    },
    /** The bank decides, and everything has followed. */
    async decided(disputeId: string, outcome: "won" | "lost") {
      await stripe.closeDispute(disputeId, outcome);
      await tell(payments(), "charge.dispute.closed", disputeId);
      await work();
    },
    async rowOf(disputeId: string) {
      const { rows } = await database.owner.query(
        "SELECT * FROM chargeback WHERE stripe_dispute_id = $1",
        [disputeId],
      );
      return rows[0];
    },
    /** What was posted of it, by kind, in minor units as they moved the customer's account. */
    async postedOf(disputeId: string): Promise<[string, string][]> {
      const { rows } = await database.owner.query(
        `SELECT e.kind, p.amount_minor::text AS amount FROM chargeback c JOIN ledger_entry e ON e.source_id = c.id
         JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'customer_deposits'
         WHERE c.stripe_dispute_id = $1 ORDER BY e.posted_at, e.kind DESC`,
        [disputeId],
      );
      return rows.map(({ kind, amount }) => [kind, amount]);
    },
  };
}
