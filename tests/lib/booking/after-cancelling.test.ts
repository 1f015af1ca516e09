import { expect, test } from "vitest";
import { speakFor } from "@/lib/account/speak-for";
import { listInvoices } from "@/lib/billing/list-invoices";
import { feeDueOn } from "@/lib/booking/booking";
import { composeCancelled } from "@/lib/booking/compose-cancelled";
import { composeConfirmation } from "@/lib/booking/compose-confirmation";
import { getCalendarFile, getConfirmationPdf } from "@/lib/booking/get-documents";
import { listMyBookings } from "@/lib/booking/list-my-bookings";
import { addDays, type LocalDate, localDateOf } from "@/lib/dates";
import { customer } from "@/tests/lib/account/arrange";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const booking = () => database.open("booking");
const today = localDateOf(new Date());

type Visit = { bookingId: string; bookingToken: string; departure: { id: string } };

/** What is asked for by the desk's view; nothing where nothing is due. */
async function receivable({ bookingId }: Visit) {
  const { rows } = await database.owner.query(
    "SELECT amount_minor::text AS minor, since::text FROM open_receivable WHERE booking_id = $1",
    [bookingId],
  );
  return rows;
}

const departsOn = (visit: Visit, on: LocalDate) =>
  database.owner.query("UPDATE departure SET starts_on = $2 WHERE id = $1", [
    visit.departure.id,
    on,
  ]);

/** As if it had been so many days ago: what is written down is otherwise never changed. */
const cancelledAgo = ({ bookingId }: Visit, days: number) =>
  database.owner.query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     UPDATE cancellation SET at = now() - interval '${days} days' WHERE booking_id = '${bookingId}'; COMMIT`,
  );

/** The only booking of an account that speaks for who booked it. */
async function listedOf({ bookingId }: Visit) {
  const accountId = await customer();
  const personId = String(
    await shop.one("SELECT person_id FROM booking WHERE id = $1", [bookingId]),
  );
  await speakFor(database.open("booking", accountId), {
    ...{ accountId, personIds: [personId], how: "joined" },
  });
  return async () => {
    const [listed, ...others] = await listMyBookings(database.open("booking", accountId));
    expect(others).toEqual([]);
    return listed;
  };
}

/** A booking of which more is kept than was paid. */
async function owing() {
  const visit = await shop.firm();
  await departsOn(visit, addDays(today, 2));
  const { feeMinor } = await cancelled(visit);
  return { ...visit, leftMinor: feeMinor - BigInt(visit.payment.amount_minor) };
}

test("rule 102: a fee is due two weeks later, never after the departure and never before it was charged", () => {
  expect(feeDueOn("2027-03-01", "2027-05-30")).toBe("2027-03-15");
  expect(feeDueOn("2027-03-01", "2027-03-04")).toBe("2027-03-04");
  expect(feeDueOn("2027-03-01", "2027-02-27")).toBe("2027-03-01");
});

test("rule 42: the list of an account says what of a fee is owed and by when, until it is paid", async () => {
  const visit = await owing();
  const listed = await listedOf(visit);
  expect(await listed()).toMatchObject({
    ...{ status: "cancelled", phase: "ended" },
    due: { on: addDays(today, 2), minor: visit.leftMinor },
  });
  await balances.paid(visit);
  expect(await listed()).toMatchObject({ due: null });
});

test("rule 42: where money goes back, the list asks for none", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  await cancelled(visit);
  expect(await (await listedOf(visit))()).toMatchObject({ status: "cancelled", due: null });
});

test("rule 41: what is owed and due knows a fee from its day on, and nothing of the price any more", async () => {
  const visit = await owing();
  expect(await receivable(visit)).toEqual([]);
  for (const [at, startsOn] of [
    [15, addDays(today, 60)],
    [14, addDays(today, 60)],
    [3, addDays(today, -1)],
    [0, today],
  ] as const) {
    await cancelledAgo(visit, at);
    await departsOn(visit, startsOn);
    const since = feeDueOn(addDays(today, -at), startsOn);
    expect(await receivable(visit)).toEqual([{ minor: String(visit.leftMinor), since }]);
  }
  const [fee] = (
    await listInvoices(database.open("billing"), { bookingIds: [visit.bookingId] })
  ).filter(({ kind }) => kind === "fee");
  expect(fee?.openMinor).toBe(visit.leftMinor);
  await balances.paid(visit);
  expect(await receivable(visit)).toEqual([]);
});

test("rule 108: its days are put into a calendar while it counts, and taken out of it once it is cancelled, here and in the mail", async () => {
  const visit = await shop.firm();
  const read = (content: Buffer | undefined) => String(content).replace(/\r\n\t/g, "");
  const uid = (text: string) => /^UID:(.+)$/m.exec(text)?.[1];
  const before = read((await getCalendarFile(booking(), visit)).content);
  await cancelled(visit);
  const file = await getCalendarFile(booking(), visit);
  const after = read(file.content);
  expect(before).toContain("METHOD:PUBLISH");
  expect(before).toContain("SEQUENCE:0");
  expect(after).toContain("METHOD:CANCEL");
  expect(after).toContain("SEQUENCE:1");
  expect(uid(after)).toBe(uid(before));
  expect(file.filename).toMatch(/^booking-.+-cancelled\.ics$/);
  await expect(getConfirmationPdf(booking(), visit)).rejects.toMatchObject({ code: "not_found" });

  const about = { subjectId: visit.bookingId };
  const mail = await composeCancelled(database.open("notices"), async () => [], about);
  expect(mail?.attachments).toEqual([
    { ...file, contentType: "text/calendar; charset=utf-8; method=CANCEL" },
  ]);
  for (const part of [mail?.text, mail?.html])
    expect(part?.replace(/\s+/g, " ")).toContain("takes the days out of your calendar");
});

test("rule 108: what comes late says that it is cancelled, and puts nothing into a calendar", async () => {
  const visit = await shop.firm();
  await cancelled(visit);
  const mail = await composeConfirmation(database.open("notices"), { subjectId: visit.bookingId });
  const calendar = mail?.attachments.find(({ filename }) => filename.endsWith(".ics"));
  expect(String(calendar?.content)).toContain("METHOD:CANCEL");
});
