import { expect, test } from "vitest";
import { openMinorOf } from "@/lib/billing/billing";
import { listInvoices } from "@/lib/billing/list-invoices";
import { composeChanged } from "@/lib/booking/compose-changed";
import { getBooking } from "@/lib/booking/get-booking";
import { getCalendarFile, getConfirmationPdf } from "@/lib/booking/get-documents";
import { listBillFiles } from "@/lib/booking/list-bill-files";
import { listDates } from "@/lib/booking/list-dates";
import { spreadBalance } from "@/lib/booking/spread-balance";
import { addDays, formatDate, localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import { cancellationFee } from "@/lib/pricing/cancellation-fee";
import { keptFees } from "@/lib/pricing/pricing";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useLeaving } from "@/tests/support/leaving";
import { useMoving } from "@/tests/support/moving";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const { move, other, told, moved, near } = useMoving(shop);
const booking = () => database.open("booking");
const view = (visit: { bookingToken: string }) => getBooking(booking(), visit);
const papers = ({ bookingId }: { bookingId: string }) =>
  listInvoices(database.open("billing"), { bookingIds: [bookingId] });
const conflict = { code: "conflict" };
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);
const today = () => localDateOf(new Date());

test("rules 16 and 67: all go on the other date at the old price, with their places there, and those of before are on sale again", async () => {
  const visit = await shop.firm();
  const before = await view(visit);
  const had = await cancelling.placesOf(visit.departure.id);
  const { where, feeMinor, totalMinor } = await moved(visit);
  expect([feeMinor, totalMinor]).toEqual([0n, before.quote.totalMinor]);
  const after = await view(visit);
  expect(after.departure).toMatchObject({ code: where.code, startsOn: where.startsOn });
  expect(after.quote.lines).toEqual(before.quote.lines);
  expect(after.travellers.map(({ id, room }) => [id, room])).toEqual(
    before.travellers.map(({ id, room }) => [id, room]),
  );
  expect(after.departure.cancellationTerms).toEqual(before.departure.cancellationTerms);
  expect((await cancelling.placesOf(visit.departure.id)).booked).toBe(had.booked - 2);
  expect(await cancelling.placesOf(where.id)).toEqual({ held: 0, booked: 2 });
  expect(after).toMatchObject({ status: "confirmed", unsettled: null });
  expect(after.detailsDueOn).toBe(addDays(where.startsOn, -45));
});

test("rules 33 and 102: the balance is due by the days of the new departure, soon where those are past, and a plan is kept while it fits", async () => {
  const far = await shop.firm();
  const later = await other(far, 260);
  const quoted = await told(far, later);
  const { balanceDueDays } = (await view(far)).departure;
  await move(quoted);
  await shop.work();
  const { account } = await view(far);
  expect(account.schedule.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ["deposit", account.schedule[0]?.dueOn],
    ["balance", addDays(later.startsOn, -balanceDueDays)],
  ]);
  expect(quoted.due).toEqual(
    account.schedule.slice(1).map(({ dueOn, openMinor }) => ({ dueOn, openMinor })),
  );

  const soon = await shop.firm({ daysAhead: 200 });
  const sooner = await other(soon, 220);
  await near(sooner, 20);
  await moved(soon, sooner);
  expect((await view(soon)).account.schedule.at(-1)?.dueOn).toBe(addDays(today(), 3));

  const parts = await shop.firm({ daysAhead: 200 });
  await spreadBalance(booking(), { bookingToken: parts.bookingToken, parts: 3 });
  const plan = (await view(parts)).account.schedule;
  const after = await other(parts, 300);
  await moved(parts, after);
  const kept = (await view(parts)).account.schedule;
  expect(kept.slice(0, 3).map(({ dueOn, amountMinor }) => [dueOn, amountMinor])).toEqual(
    plan.slice(0, 3).map(({ dueOn, amountMinor }) => [dueOn, amountMinor]),
  );
  const days = (await view(parts)).departure.balanceDueDays;
  expect(kept.at(-1)?.dueOn).toBe(addDays(after.startsOn, -days));
});

test("rules 52, 53, 56 and 69: a late change costs what the terms kept more, is billed at once, and nothing else is changed before it is paid", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const startsOn = await near(visit.departure, 20);
  const { quote, departure } = await view(visit);
  const where = await other(visit);
  const { tiers } = departure.cancellationTerms;
  const costs = (day: string) =>
    cancellationFee({ totalMinor: quote.totalMinor, tiers, startsOn: day, on: today() });
  const quoted = await told(visit, where);
  expect(quoted.feeMinor).toBe(costs(startsOn) - costs(where.startsOn));
  expect(quoted.feeMinor).toBeGreaterThan(0n);
  await move(quoted);
  await shop.work();

  const after = await view(visit);
  expect(after.quote.totalMinor).toBe(quote.totalMinor + quoted.feeMinor);
  expect(after.unsettled).toEqual({ payMinor: quoted.feeMinor, backMinor: 0n });
  expect(after.account.schedule.at(-1)).toMatchObject({
    ...{ openMinor: quoted.feeMinor, dueOn: addDays(today(), 3) },
  });
  const bills = await papers(visit);
  expect(sum(bills.map(({ totalMinor }) => totalMinor))).toBe(after.quote.totalMinor);
  expect(sum(bills.map(({ openMinor }) => openMinor))).toBe(quoted.feeMinor);
  await expect(told(visit, visit.departure)).rejects.toMatchObject(conflict);
  await expect(leaving.told(visit)).rejects.toMatchObject(conflict);
  await balances.paid(visit);
  expect((await view(visit)).unsettled).toBeNull();
  expect((await leaving.told(visit)).holds).toBe(true);
  // Who moves and cancels then has kept of them what cancelling at once would have.
  const { feeMinor } = await cancelling.told(visit);
  expect(feeMinor).toBe(costs(startsOn));
  expect(keptFees(after.quote)).toBe(quoted.feeMinor);
});

test("rule 69: who is to get money back for a change reads that it is not done until it is sent", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  const quoted = await leaving.told(visit);
  await leaving.leave(quoted);
  const backMinor = quoted.beforeMinor - quoted.totalMinor;
  expect((await view(visit)).unsettled).toEqual({ payMinor: 0n, backMinor });
  await shop.work();
  await database.owner.query("UPDATE refund SET status = 'done', settled_at = now()");
  expect((await view(visit)).unsettled).toBeNull();
});

test("rule 67: where there is no room for all, or none to be had any more, nothing changes", async () => {
  const visit = await shop.firm();
  const full = await other(visit, 200, 2);
  const quoted = await told(visit, full);
  await database.owner.query(
    "UPDATE inventory_pool SET capacity = 1 WHERE departure_id = $1 AND name = 'Places'",
    [full.id],
  );
  const listed = await listDates(booking(), visit);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.map(({ code }) => code)).not.toContain(full.code);
  await expect(move(quoted)).rejects.toMatchObject({ code: "sold_out" });
  const closed = await other(visit, 230);
  const gone = await told(visit, closed);
  await database.owner.query("UPDATE departure SET cutoff_at = now() WHERE id = $1", [closed.id]);
  await expect(move(gone)).rejects.toMatchObject({ code: "unavailable" });
  const unchanged = await view(visit);
  expect(unchanged.departure.code).toBe(visit.departure.code);
  expect(await shop.one("SELECT count(*)::int FROM booking_change")).toBeTypeOf("number");
  expect(await cancelling.placesOf(full.id)).toEqual({ held: 0, booked: 0 });
});

test("rules 74 and 108: bills are written anew, and the mail says it with them and with a calendar file of the same event", async () => {
  const visit = await shop.firm();
  const first = (await getCalendarFile(booking(), visit)).content.toString();
  const confirmation = async () => (await getConfirmationPdf(booking(), visit)).content;
  const paper = await confirmation();
  const { where, id: changeId } = await moved(visit);
  const second = (await getCalendarFile(booking(), visit)).content.toString();
  const uid = /UID:.*/.exec(first)?.[0] ?? "none";
  expect(second).toContain(uid);
  expect([first, second].map((file) => /SEQUENCE:(\d+)/.exec(file)?.[1])).toEqual(["0", "1"]);
  expect(second).toContain(where.startsOn.replaceAll("-", ""));
  expect((await confirmation()).equals(paper)).toBe(false);
  expect((await papers(visit)).map(({ kind }) => kind)).toEqual([
    ...["deposit", "cancellation", "deposit"],
  ]);
  const mail = await composeChanged(
    database.open("notices"),
    (wanted) => listBillFiles(database.open("billing"), wanted),
    { subjectId: changeId },
  );
  const text = mail?.text.replace(/\s+/g, " ") ?? "";
  for (const day of [visit.departure.startsOn, where.startsOn])
    expect(text).toContain(formatDate(day));
  const { account } = await view(visit);
  expect(text).toContain(formatMoneyExact(openMinorOf(account)));
  expect(mail?.subject).toContain("Your date has changed");
  expect(mail?.attachments.map(({ filename }) => filename.split(".").at(-1))).toEqual([
    ...["pdf", "pdf", "ics"],
  ]);
  await cancelling.cancelled(visit);
  const third = (await getCalendarFile(booking(), visit)).content.toString();
  expect(third).toContain("SEQUENCE:2");
  expect(third).toContain("METHOD:CANCEL");
});
