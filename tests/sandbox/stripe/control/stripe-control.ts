import type { Attempt } from "../payments/pay-session";
import type {
  DeliveryRecord,
  DisputeRecord,
  PayoutRecord,
  RefundRecord,
  SessionRecord,
} from "../state/records";
import type { Fault, FaultInput } from "./faults";
import type { PayInput } from "./pay-for";

type DisputeWish = { amount?: number; reason?: string; inquiry?: boolean };

/** What a test can do to the stand-in at `url`, beyond what Stripe offers. */
export function stripeControl(url: string) {
  return {
    /** Pays as a person on the hosted page would; 4242… unless `entry` says otherwise. */
    pay: (session: string, entry: PayInput = {}) =>
      send<Attempt>(url, "POST", `sessions/${session}/pay`, entry),
    /** From now on this is what its page takes, whatever we asked for. */
    changeTotal: (session: string, total: { amount: number; currency: string }) =>
      send(url, "POST", `sessions/${session}/total`, total),
    sessions: () => send<{ sessions: SessionRecord[] }>(url, "GET", "sessions"),
    /** Moves the stand-in's clock forward; sessions expire at once. */
    advanceClock: (seconds: number) =>
      send<{ now: number }>(url, "POST", "clock/advance", { seconds }),
    addFault: (fault: FaultInput) => send<{ id: number }>(url, "POST", "faults", fault),
    /** Those that wait for a request yet. */
    faults: () => send<{ faults: Fault[] }>(url, "GET", "faults"),
    clearFaults: () => send(url, "DELETE", "faults"),
    webhooks: () =>
      send<{ withheld: boolean; deliveries: DeliveryRecord[] }>(url, "GET", "webhooks"),
    withholdWebhooks: () => send(url, "POST", "webhooks/withhold", {}),
    /** Lets webhooks go again, and all that were withheld. */
    releaseWebhooks: () => send(url, "POST", "webhooks/release", {}),
    /** Sends these events one after the other, in this order; an id given twice is sent twice. */
    deliverWebhooks: (events: string[]) =>
      send<{ statuses: (number | null)[] }>(url, "POST", "webhooks/deliver", { events }),
    /** The next refund fails after it had succeeded, or stays pending until it is settled. */
    nextRefund: (outcome: "failed" | "pending") => send(url, "POST", "refunds/next", { outcome }),
    settleRefund: (refund: string, outcome: "failed" | "succeeded") =>
      send<RefundRecord>(url, "POST", `refunds/${refund}/settle`, { outcome }),
    /** Sends the balance to the bank, as Stripe does each day. */
    payOut: (currency: string) => send<PayoutRecord>(url, "POST", "payouts", { currency }),
    /** The bank sends it back. */
    failPayout: (payout: string) => send<PayoutRecord>(url, "POST", `payouts/${payout}/fail`, {}),
    /** The next charge of a saved card is declined so: "insufficient_funds", "stolen_card", "authentication_required". */
    nextCharge: (decline: string) => send(url, "POST", "charges/next", { decline }),
    /** The holder of the card disputes a payment: all that is left of it, unless `wish` says how much. */
    openDispute: (intent: string, wish: DisputeWish = {}) =>
      send<DisputeRecord>(url, "POST", `payment_intents/${intent}/dispute`, wish),
    /** The bank that only asked takes the money after all. */
    escalateDispute: (dispute: string) =>
      send<DisputeRecord>(url, "POST", `disputes/${dispute}/escalate`, {}),
    /** The bank decides; what is won comes back at once, or later by `reinstateDispute`. */
    closeDispute: (dispute: string, outcome: "won" | "lost", when: { moneyLater?: boolean } = {}) =>
      send<DisputeRecord>(url, "POST", `disputes/${dispute}/close`, { outcome, ...when }),
    reinstateDispute: (dispute: string) =>
      send<DisputeRecord>(url, "POST", `disputes/${dispute}/reinstate`, {}),
    /** Forgets everything, the clock's moves and the faults too. */
    reset: () => send(url, "POST", "reset", {}),
  };
}

async function send<T>(url: string, method: string, path: string, input?: object): Promise<T> {
  const response = await fetch(`${url}/_sandbox/${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(input && { body: JSON.stringify(input) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`Stripe stand-in, ${path}: ${JSON.stringify(answer)}`);
  return answer;
}
