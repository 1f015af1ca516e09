import { expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { composeCancelled } from "@/lib/booking/compose-cancelled";
import { composeChanged } from "@/lib/booking/compose-changed";
import { describeProposed } from "@/lib/booking/describe-proposed";
import { getBooking } from "@/lib/booking/get-booking";
import { getDeskBooking } from "@/lib/booking/get-desk-booking";
import { listCaseBookings } from "@/lib/booking/list-case-bookings";
import { newId } from "@/lib/ids";
import { requestAccess } from "@/lib/privacy/request-access";
import { approve } from "@/lib/staff/approve";
import { listProposals } from "@/lib/staff/list-proposals";
import { reject } from "@/lib/staff/reject";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useChanging } from "@/tests/support/changing";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, one } = shop;
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const moving = useMoving(shop);
const balances = useBalances(shop);
const desk = useChanging(shop);
const view = (visit: { bookingToken: string }) => getBooking(database.open("booking"), visit);
const missing = { code: "not_found" };
const conflict = { code: "conflict" };
const none = async () => [];

test("rules 53, 61 and 67: what an employee is told for a customer is what the customer would be told, and what is done by it", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const own = await leaving.told(visit);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsLeaving(at);
  const told = await desk.sees(at, quoteId);
  const { beforeMinor, totalMinor, feeMinor } = own;
  expect(told).toMatchObject({
    kind: "travellers",
    beforeMinor,
    totalMinor,
    feeMinor,
    holds: true,
  });
  expect(told.backMinor).toBe(beforeMinor - totalMinor);

  expect(await desk.presses(at, quoteId)).toEqual({ state: "waiting" });
  expect((await view(visit)).travellers).toHaveLength(2);
  await desk.agrees(await desk.desk.at("billing_clerk"), quoteId);
  await shop.work();
  const { travellers, account } = await view(visit);
  expect(travellers).toHaveLength(1);
  expect(account).toMatchObject({ totalMinor, paidMinor: totalMinor });
  const [back] = await cancelling.refundsOf(visit);
  expect(back).toMatchObject({ reason: "changed", status: "done" });
});

test("P34: it stands on record who did it, for which reason, under which case, and the customer is told that it was us", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsMoving(at, (await moving.other(visit)).code);
  expect(await desk.presses(at, quoteId, "by_post")).toEqual({ state: "approved" });
  const { rows } = await database.owner.query(
    `SELECT c.by, c.employee_id AS employee, q.case_id AS case, e.actor, e.why FROM booking_change c JOIN change_quote q ON q.id = c.id
     JOIN lifecycle_event e ON e.entity_id = c.booking_id AND e.why LIKE 'another date%' WHERE c.id = $1`,
    [quoteId],
  );
  const { accountId } = at.who;
  expect(rows).toEqual([
    {
      ...{ by: "employee", employee: accountId, case: at.asked.caseId },
      ...{ actor: accountId, why: "another date, by_post" },
    },
  ]);
  await shop.work();
  const notices = database.open("notices");
  const mail = await composeChanged(notices, none, { subjectId: quoteId });
  expect(mail?.text).toContain("One of our staff changed it, because you asked us to.");

  const ended = await shop.firm();
  const there = await desk.covers(ended);
  const cancel = await desk.tellsCancelling(there);
  if ((await desk.presses(there, cancel)).state === "waiting")
    await desk.agrees(await desk.desk.at("owner"), cancel);
  await shop.work();
  expect((await view(ended)).status).toBe("cancelled");
  const note = await composeCancelled(notices, none, { subjectId: ended.bookingId });
  expect(note?.text).toContain("One of our staff cancelled it, because you asked us to.");
});

test("P33, P34: without the role, without a case that covers it, or once that is closed, there is no such booking, and no price of a colleague's", async () => {
  const [visit, other] = [await shop.firm(), await shop.firm()];
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsLeaving(at);
  for (const role of ["billing_clerk", "product_manager", "privacy_officer", "owner"] as const) {
    const { accountId, session } = await desk.desk.at(role);
    const ctx = desk.contextOf({ accountId });
    await expect(getDeskBooking(ctx, { ...at.asked, session })).rejects.toMatchObject(missing);
    await expect(listCaseBookings(ctx, at.asked)).rejects.toMatchObject(missing);
  }
  const elsewhere = { ...at, asked: { ...at.asked, bookingId: other.bookingId } };
  await expect(desk.tellsCancelling(elsewhere)).rejects.toMatchObject(missing);
  const nobody = { ...at, asked: { ...at.asked, session: null } };
  await expect(desk.tellsCancelling(nobody)).rejects.toMatchObject(missing);
  // A colleague's case, a colleague's session, and a colleague's price under a case of their own.
  const colleague = await desk.covers(visit);
  const theirCase = { ...colleague, asked: { ...colleague.asked, caseId: at.asked.caseId } };
  await expect(desk.tellsCancelling(theirCase)).rejects.toMatchObject(missing);
  const theirSession = { ...colleague, asked: at.asked };
  await expect(desk.tellsCancelling(theirSession)).rejects.toMatchObject(missing);
  await expect(desk.presses(colleague, quoteId)).rejects.toMatchObject(missing);
  const customers = { bookingToken: visit.bookingToken, quoteId };
  await expect(leaving.leave(customers)).rejects.toMatchObject(missing);
  await at.who.close(at.asked.caseId);
  await expect(desk.presses(at, quoteId)).rejects.toMatchObject(missing);
  expect((await view(visit)).travellers).toHaveLength(2);
  await expect(getDeskBooking(at.ctx, { ...at.asked, caseId: newId() })).rejects.toMatchObject(
    missing,
  );
});

test("P34: the booking shows numbers and no names, and who is asked for stands on record under its case", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  const seen = await getDeskBooking(at.ctx, at.asked);
  expect(Object.keys(seen.travellers[0] ?? {}).toSorted()).toEqual([
    "id",
    "personId",
    "room",
    "seq",
    "type",
  ]);
  expect(await listCaseBookings(at.ctx, at.asked)).toEqual([
    { bookingId: visit.bookingId, ref: await desk.refOf(visit) },
  ]);
  const personIds = seen.travellers.map(({ personId }) => personId);
  const { session, ctx } = at.who;
  const { caseId } = at.asked;
  await requestAccess(ctx, { session, caseId, personIds, fields: ["name"] });
  const looks = "SELECT count(*)::int FROM look WHERE case_id = $1 AND employee_id = $2";
  expect(await one(looks, [caseId, at.who.accountId])).toBe(personIds.length);
});

test("rules 53 and 61: what sends back more than one may alone waits for a second person, and is honoured as it was proposed", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsCancelling(at);
  expect(await desk.presses(at, quoteId)).toEqual({ state: "waiting" });
  await database.owner.query("ALTER TABLE cancellation_quote DISABLE TRIGGER USER");
  await database.owner.query(
    "UPDATE cancellation_quote SET expires_at = now() - interval '1 day' WHERE id = $1",
    [quoteId],
  );
  await database.owner.query("ALTER TABLE cancellation_quote ENABLE TRIGGER USER");
  expect(await desk.sees(at, quoteId)).toMatchObject({ holds: false, proposal: "waiting" });

  const clerk = await desk.desk.at("billing_clerk");
  const billing = database.open("billing", clerk.accountId);
  expect(await listProposals(billing)).toMatchObject([{ id: quoteId, mayApprove: true }]);
  const about = await describeProposed(desk.contextOf(clerk), { proposalIds: [quoteId] });
  const { feeMinor, backMinor } = await desk.sees(at, quoteId);
  expect(about.get(quoteId)).toMatchObject({ kind: "cancel", totalMinor: feeMinor });
  // Nobody agrees to their own, no other role agrees, and nobody under a purpose that changes no booking.
  await expect(desk.agrees(at.who, quoteId)).rejects.toMatchObject(missing);
  await expect(desk.agrees(await desk.desk.at("product_manager"), quoteId)).rejects.toMatchObject(
    missing,
  );
  await expect(approve(billing, proposalEffects, { proposalId: quoteId })).rejects.toMatchObject(
    missing,
  );
  await desk.agrees(clerk, quoteId);
  await shop.work();
  expect(await desk.sees(at, quoteId)).toMatchObject({ done: true, proposal: "approved" });
  const refunds = await cancelling.refundsOf(visit);
  expect(refunds.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(backMinor);
  expect(
    await one("SELECT employee_id::text FROM cancellation WHERE booking_id = $1", [
      visit.bookingId,
    ]),
  ).toBe(at.who.accountId);
});

test("rule 68: while it waits the booking may become another; then it is refused, and may only be decided against", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsLeaving(at);
  await desk.presses(at, quoteId);
  await moving.moved(visit);
  const clerk = await desk.desk.at("billing_clerk");
  await expect(desk.agrees(clerk, quoteId)).rejects.toMatchObject(conflict);
  await reject(database.open("billing", clerk.accountId), { proposalId: quoteId });
  await expect(desk.presses(at, quoteId)).rejects.toMatchObject(conflict);
  expect(await desk.sees(at, quoteId)).toMatchObject({ done: false, proposal: "rejected" });
  expect((await view(visit)).travellers).toHaveLength(2);
});

test("rule 53: a price that nobody proposed in its time is nobody's any more", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsLeaving(at);
  await database.owner.query("ALTER TABLE change_quote DISABLE TRIGGER USER");
  await database.owner.query(
    "UPDATE change_quote SET expires_at = now() - interval '1 second' WHERE id = $1",
    [quoteId],
  );
  await database.owner.query("ALTER TABLE change_quote ENABLE TRIGGER USER");
  await expect(desk.presses(at, quoteId)).rejects.toMatchObject({ code: "lapsed" });
});

test("rules 6 and 39: a payment page that is open is closed before an employee changes anything", async () => {
  const visit = await shop.firm();
  const at = await desk.covers(visit);
  const quoteId = await desk.tellsLeaving(at);
  const payment = await balances.paying(visit);
  expect(await desk.presses(at, quoteId)).toEqual({ state: "approved" });
  expect(await one("SELECT status FROM payment WHERE id = $1", [payment.id])).toBe("cancelled");
  await shop.work();
});
