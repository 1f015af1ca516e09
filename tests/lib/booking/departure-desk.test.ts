import { afterEach, expect, test } from "vitest";
import { proposalEffects } from "@/app/(staff)/proposal-effects";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { composeDepartureCancelled } from "@/lib/booking/compose-departure-cancelled";
import { getBooking } from "@/lib/booking/get-booking";
import { getCancellable } from "@/lib/booking/get-cancellable";
import { getDepartureDesk } from "@/lib/booking/get-departure-desk";
import { listDepartureDesk } from "@/lib/booking/list-departure-desk";
import { warnOfReturns } from "@/lib/booking/warn-of-returns";
import { clock } from "@/lib/clock";
import { addDays, daysBetween, endOfDay, formatDate, localDateOf } from "@/lib/dates";
import { approve } from "@/lib/staff/approve";
import { listProposals } from "@/lib/staff/list-proposals";
import { useCallingOff } from "@/tests/support/calling-off";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const { at, proposedBy, calledOff } = useCallingOff(shop);
const missing = { code: "not_found" };
const { now } = clock;
afterEach(() => {
  clock.now = now;
});

test("rule 65: before anybody proposes it, the desk says how many it concerns and what would go back, and names nobody (P34)", async () => {
  const visit = await shop.firm({ daysAhead: 150, capacity: 12 });
  const { code } = visit.departure;
  await shop.firm({ departure: visit.departure, adults: 1 });
  await shop.paying({ departure: visit.departure });
  const manager = await at("product_manager");
  const seen = await getDepartureDesk(manager, { code });
  expect(seen).toMatchObject({ code, firm: 2, travellers: 3, paying: 1, cancelled: null });
  const came =
    "SELECT sum(amount_minor)::text FROM payment WHERE status = 'confirmed' AND booking_id IN (SELECT id FROM booking WHERE departure_id = $1)";
  const all = BigInt(String(await shop.one(came, [visit.departure.id])));
  expect(seen.money.leftMinor).toBe(all);
  expect(await getCancellable(manager, { code })).toMatchObject({ code, backMinor: all });
  const { ref, lead } = await getBooking(database.open("booking"), visit);
  const shown = JSON.stringify(seen, (_, value) =>
    typeof value === "bigint" ? `${value}` : value,
  );
  for (const fact of [ref, lead?.email, visit.bookingId, visit.payment.id])
    expect(shown).not.toContain(fact);
});

test("P34: it takes two, and not the one who proposed it; whoever has no say finds nothing to agree to", async () => {
  const { departure } = await shop.firm({ daysAhead: 160 });
  const { code } = departure;
  const [asks, agrees] = await Promise.all([at("product_manager"), at("owner")]);
  const proposalId = await proposedBy(asks, code);
  await expect(proposedBy(agrees, code)).rejects.toMatchObject({ code: "conflict" });
  await expect(approve(asks, proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await listProposals(agrees)).toMatchObject([
    { id: proposalId, kind: "departure_cancellation", ref: code, mayApprove: true },
  ]);
  const clerk = await at("billing_clerk");
  expect(await listProposals(clerk)).toEqual([]);
  for (const role of ["billing_clerk", "customer_service", "privacy_officer"] as const) {
    const ctx = await at(role);
    await expect(proposedBy(ctx, code)).rejects.toMatchObject(missing);
    await expect(approve(ctx, proposalEffects, { proposalId })).rejects.toMatchObject(missing);
  }
  await approve(agrees, proposalEffects, { proposalId });
  await expect(approve(agrees, proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "conflict",
  });
  await shop.work();
  await expect(getCancellable(asks, { code })).rejects.toMatchObject({ code: "conflict" });
});

test("rule 63: what has begun meanwhile is not cancelled, and the proposal waits as before", async () => {
  const { departure } = await shop.firm({ daysAhead: 165 });
  const [asks, agrees] = await Promise.all([at("product_manager"), at("owner")]);
  const proposalId = await proposedBy(asks, departure.code);
  await database.owner.query("UPDATE departure SET starts_on = current_date - 1 WHERE id = $1", [
    departure.id,
  ]);
  await expect(approve(agrees, proposalEffects, { proposalId })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await listProposals(agrees)).toMatchObject([{ id: proposalId }]);
  await database.owner.query("DELETE FROM proposal WHERE state = 'waiting'");
});

test("rules 62 and 65: afterwards it says how far it has come, what a clerk has to send, and how many days are left", async () => {
  const visit = await shop.firm({ daysAhead: 170, capacity: 12 });
  const { code } = visit.departure;
  const { ref } = await getBooking(database.open("booking"), visit);
  const clerk = await at("billing_clerk");
  await recordedBy(clerk, chequeOf(ref, { amount: 40_000n }));
  await shop.work();
  const manager = await at("product_manager");
  expect((await getDepartureDesk(manager, { code })).money).toMatchObject({
    leftByHandMinor: 40_000n,
  });
  await calledOff(code);
  const deposit = BigInt(visit.payment.amount_minor);
  const backBy = addDays(localDateOf(now()), 14);
  const seen = await getDepartureDesk(manager, { code });
  expect(seen.cancelled).toMatchObject({ done: 1, of: 1, daysLeft: 14, backBy, waiting: [] });
  const money = { leftMinor: 0n, sendingMinor: 0n, byHandMinor: 40_000n, sentMinor: deposit };
  expect(seen.money).toMatchObject(money);
  expect((await getDepartureDesk(clerk, { code })).cancelled?.waiting).toMatchObject([
    { ref, minor: 40_000n, byHand: true },
  ]);
  const listed = async () =>
    (await listDepartureDesk(manager, { page: 1 })).cancelled.find((one) => one.code === code);
  expect(await listed()).toMatchObject({ openMinor: 40_000n, daysLeft: 14 });

  const warned = async (days: number) => {
    clock.now = () => endOfDay(addDays(localDateOf(now()), days));
    await warnOfReturns(database.open("billing"));
    return (await shop.attention()).filter(({ kind }) => kind === "return_due");
  };
  expect(await warned(9)).toEqual([]);
  const [matter] = await warned(10);
  expect(matter).toMatchObject({ subject_id: visit.departure.id });
  expect(matter?.detail).toContain(`$400.00 of ${code}, to be back by ${formatDate(backBy)}`);
  clock.now = now;
  const [refund] = (await listToSendBack(clerk)).filter(({ bookingRef }) => bookingRef === ref);
  await noteSentBack(clerk, { refundId: refund?.refundId ?? "", number: "CHK-12" });
  await shop.work();
  expect(await listed()).toMatchObject({ openMinor: 0n });
  expect(await warned(13)).toEqual([]);
});

test("rules 65 and 108: the mail says why, by when all is back, and which departures near that day have room, each with its link", async () => {
  const visit = await shop.firm({ daysAhead: 180, capacity: 12 });
  const { id, code, startsOn } = visit.departure;
  await calledOff(code);
  const { rows } = await database.owner.query(
    `SELECT d.id, d.code, d.starts_on::text AS starts_on FROM departure d JOIN departure own ON own.id = $1 AND own.vacation_id = d.vacation_id
     WHERE d.id <> $1 AND d.status IN ('scheduled', 'guaranteed') AND d.cutoff_at > now()`,
    [id],
  );
  const near = rows
    .map((row) => ({ ...row, away: Math.abs(daysBetween(startsOn, row.starts_on)) }))
    .sort((a, b) => a.away - b.away || (a.starts_on < b.starts_on ? -1 : 1));
  await database.owner.query(
    "UPDATE inventory_pool SET capacity = booked + held + 1 WHERE departure_id = $1 AND name = 'Places'",
    [near[0].id],
  );
  const offered = near.slice(1, 4).map((row) => row.code);
  const mail = await composeDepartureCancelled(database.open("notices"), {
    subjectId: visit.bookingId,
  });
  const words = `${mail?.text.replace(/\s+/g, " ")}`;
  for (const part of [words, mail?.html ?? ""]) {
    for (const other of offered) expect(part).toContain(`/departures/${other}`);
    expect(part).not.toContain(`/departures/${near[0].code}`);
    expect(part).not.toContain(`/departures/${code}`);
    expect(part.replace(/\s+/g, " ")).toContain("Too few people have booked it.");
  }
  expect(words).toContain(
    `by ${formatDate(addDays(localDateOf(now()), 14))} at the latest, which is in 14 days`,
  );
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/-cancelled\.ics$/),
  ]);
  const { calledOff: shown } = await getBooking(database.open("booking"), visit);
  expect(shown?.others.map((other) => other.code).sort()).toEqual([...offered].sort());
});

test("refusal and stranger: nobody else opens the departures, by list, by code or by what could be one", async () => {
  const { departure } = await shop.firm();
  for (const role of ["customer_service", "privacy_officer"] as const) {
    const ctx = await at(role);
    await expect(listDepartureDesk(ctx, { page: 1 })).rejects.toMatchObject(missing);
    await expect(getDepartureDesk(ctx, { code: departure.code })).rejects.toMatchObject(missing);
  }
  const nobody = database.open("billing", "visitor");
  await expect(listDepartureDesk(nobody, { page: 1 })).rejects.toMatchObject(missing);
  await expect(getDepartureDesk(nobody, { code: departure.code })).rejects.toMatchObject(missing);
  const manager = await at("product_manager");
  for (const code of ["NONE-1", "../x", "x\0"])
    await expect(getDepartureDesk(manager, { code })).rejects.toMatchObject(missing);
});
