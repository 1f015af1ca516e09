import type { Asker } from "@/app/who-asks";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { disputedBill } from "@/tests/app/access/disputed";
import { flaggedPayment } from "@/tests/app/access/flagged-payment";
import { late, lateBill, lateFee, oldBill } from "@/tests/app/access/late";
import type { Sending, Typed } from "@/tests/app/access/typed";
import type { World } from "@/tests/app/access/world";
import { mailedLetter } from "@/tests/support/mailed-letter";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { proposedCancelling, proposedRefund } from "@/tests/support/proposed";
import { smallDeparture } from "@/tests/support/small-departure";
import { waitingCall } from "@/tests/support/waiting-call";

/** A form that is whole, for what takes two people. */
export function formsOfDesk({ shop, colleagues, holder, booked }: World) {
  const { owner } = shop.database;

  /** A colleague's, for each who asks: it is over once it was decided. */
  async function waiting({ asker }: Sending): Promise<Typed> {
    await owner.query("DELETE FROM proposal WHERE state = 'waiting'");
    if (asker === "product_manager") {
      const proposer = colleagues.get("owner")?.accountId ?? "";
      const { id: departureId, code } = await smallDeparture(owner, 10);
      return { proposalId: await proposedCancelling(owner, { departureId, code, by: proposer }) };
    }
    const by = colleagues.get("product_manager")?.accountId ?? "";
    return { proposalId: await proposedRefund(owner, { ref: holder().ref, by }) };
  }

  /** Money that nobody knows, where it is a clerk who asks. */
  async function unmatched(asker: Asker): Promise<string> {
    const form = { ...chequeOf("", { paymentId: newId() }), booking: undefined };
    const clerk = shop.database.open("billing", colleagues.get("billing_clerk")?.accountId);
    if (asker === "billing_clerk") await recordedBy(clerk, form);
    return form.paymentId;
  }

  /** What came and was not asked, where it is a clerk who asks. */
  async function notAsked(asker: Asker): Promise<string> {
    if (asker !== "billing_clerk") return newId();
    return await flaggedPayment(owner, (await booked()).id);
  }

  const atPost = async (): Promise<Typed> => ({ batchId: (await mailedLetter(owner)).batchId });
  const back = async (): Promise<Typed> => ({
    ...{ number: (await mailedLetter(owner)).number, reason: "moved" },
  });

  const forms: Readonly<Record<string, (sending: Sending) => Typed | Promise<Typed>>> = {
    "/staff/customers/[customerId] lookAtCustomerAction": async () => {
      const { rows } = await owner.query(
        "SELECT id FROM staff_case WHERE kind = 'open_receivable' AND booking_id = $1",
        [holder().id],
      );
      const { lead, customer } = holder();
      return { customerId: customer, caseId: rows[0].id, personIds: [lead], fields: ["name"] };
    },
    "/staff/customers/[customerId] refundAction": async () => {
      const { rows } = await owner.query(
        "SELECT count(*)::text AS known FROM proposal WHERE kind = 'refund' AND customer_id = $1",
        [holder().customer],
      );
      const bookingId = holder().id;
      return { id: newId(), ...rows[0], bookingId, amount: "0.01", reason: "goodwill" };
    },
    "/staff/customers/[customerId] takeFeeBackAction": async () => ({
      ...{ id: newId(), invoiceId: await lateFee(shop, holder().id), reason: "goodwill" },
    }),
    "/staff/departures/[code] proposeCancellingAction": async () => ({
      ...{ id: newId(), code: (await smallDeparture(owner, 10)).code, reason: "too_few" },
    }),
    "/staff/approvals approveAction": waiting,
    "/staff/approvals rejectAction": waiting,
    "/staff/money recordOfflineAction": () => ({ ...chequeOf(holder().ref), amount: "500.00" }),
    "/staff/money noteSentBackAction": async ({ asker }) => {
      const [refundId, { paymentId }] = [newId(), chequeOf(holder().ref)];
      const clerk = shop.database.open("billing", colleagues.get("billing_clerk")?.accountId);
      if (asker === "billing_clerk") {
        await recordedBy(clerk, chequeOf(holder().ref, { paymentId, amount: 100n }));
        await owner.query(
          "INSERT INTO refund (id, payment_id, amount_minor, currency, reason, status) VALUES ($1, $2, 100, 'USD', 'agreed', 'requested')",
          [refundId, paymentId],
        );
      }
      return { refundId, number: "CHK-8" };
    },
    "/staff/money returnOfflineAction": async ({ asker }) => {
      const { paymentId } = chequeOf(holder().ref);
      const clerk = shop.database.open("billing", colleagues.get("billing_clerk")?.accountId);
      if (asker === "billing_clerk") await recordedBy(clerk, chequeOf(holder().ref, { paymentId }));
      return { paymentId, sure: "on" };
    },
    "/staff/overdue answerDisputeAction": async () => ({
      ...{ disputeId: await disputedBill(owner, { bookingId: holder().id }), answer: "as_agreed" },
    }),
    "/staff/overdue noteCorrectedAction": async () => {
      const upheldBy = colleagues.get("billing_clerk")?.accountId ?? null;
      const disputeId = await disputedBill(owner, { bookingId: holder().id, upheldBy });
      return { disputeId, sure: "on" };
    },
    "/staff/overdue/[caseId] pauseCaseAction": async () => ({
      ...{ id: newId(), caseId: await late(shop, holder().id), reason: "ours" },
      untilOn: addDays(localDateOf(clock.now()), 5),
    }),
    "/staff/overdue/[caseId] notePromiseAction": async () => ({
      ...{ id: newId(), caseId: await late(shop, holder().id), amount: "0.01" },
      promisedOn: addDays(localDateOf(clock.now()), 5),
    }),
    "/staff/overdue/[caseId] endWaitAction": async () => ({
      ...{ caseId: await late(shop, holder().id), waitId: newId() },
    }),
    "/staff/overdue/[caseId] writeOffAction": async () => ({
      ...{ id: newId(), invoiceId: await lateBill(shop, holder().id), reason: "cannot_pay" },
    }),
    "/staff/overdue/[caseId] handOverAction": async () => ({
      ...{ id: newId(), invoiceId: await oldBill(shop, holder().id), reason: "silent" },
    }),
    "/staff/money matchUnmatchedAction": async ({ asker }) => {
      const unmatchedId = await unmatched(asker);
      return { unmatchedId, paymentId: newId(), booking: holder().ref, amount: "1.00" };
    },
    "/staff/money endUnmatchedAction": async ({ asker }) => ({
      ...{ unmatchedId: await unmatched(asker), how: "sent_back", left: "50000", number: "CHK-9" },
    }),
    "/staff/money/[paymentId] takeFlaggedAction": async ({ asker }) => ({
      paymentId: await notAsked(asker),
    }),
    "/staff/money/[paymentId] sendFlaggedBackAction": async ({ asker }) => ({
      ...{ id: newId(), paymentId: await notAsked(asker) },
    }),
    "/staff/calls beginCallAction": async () => ({
      attemptId: await waitingCall(owner, holder().lead),
    }),
    "/staff/calls recordCallAction": async () => ({
      ...{ id: newId(), attemptId: await waitingCall(owner, holder().lead), outcome: "no_answer" },
    }),
    "/staff/letters makeBatchAction": () => ({}),
    "/staff/letters markMailedAction": atPost,
    "/staff/letters recordReturnAction": back,
  };
  return forms;
}
