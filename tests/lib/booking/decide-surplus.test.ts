import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { listBecame } from "@/lib/billing/list-became";
import { listMyCredits } from "@/lib/billing/list-my-credits";
import { listToSendBack } from "@/lib/billing/list-to-send-back";
import { listUnmatched } from "@/lib/billing/list-unmatched";
import { noteSentBack } from "@/lib/billing/note-sent-back";
import { returnOfflinePayment } from "@/lib/billing/return-offline-payment";
import { takeCreditBack } from "@/lib/billing/take-credit-back";
import { composeSurplusWaits } from "@/lib/booking/compose-surplus-waits";
import { getBooking } from "@/lib/booking/get-booking";
import { keepSurplus } from "@/lib/booking/keep-surplus";
import { matchUnmatched } from "@/lib/booking/match-unmatched";
import { sendSurplus } from "@/lib/booking/send-surplus";
import { takeSurplusBack } from "@/lib/booking/take-surplus-back";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/dates";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCustomers } from "@/tests/support/customers";
import { useEmployees } from "@/tests/support/employees";
import { checkInvariants } from "@/tests/support/invariants";
import { chequeOf, recordedBy } from "@/tests/support/offline";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";
import { beyond, paidTooMuch } from "@/tests/support/surplus";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const customers = useCustomers(database);
const employees = useEmployees(database);
const conflict = { code: "conflict" };
let clerk = "";
beforeAll(async () => {
  clerk = (await employees.joined("billing_clerk")).accountId;
});
afterEach(() => vi.restoreAllMocks());
const desk = () => database.open("billing", clerk);
const payer = () => database.open("billing");
const seen = (bookingToken: string) => getBooking(database.open("booking"), { bookingToken });
const later = (hours: number) =>
  vi.spyOn(clock, "now").mockReturnValue(new Date(Date.now() + hours * 3_600_000));

const tooMuch = (accountId: string | null = null) =>
  paidTooMuch(shop, { balances, desk: desk(), accountId });
const left = (unmatchedId: string) =>
  shop.one("SELECT left_minor::int FROM unmatched_money WHERE id = $1", [unmatchedId]);
const toSendBack = async (ref: string) =>
  (await listToSendBack(desk())).filter(({ bookingRef }) => bookingRef === ref);

/** What a clerk finds by its number of what was beyond what is owed. */
const became = async (number: string) => {
  const [paid, ...more] = (await listBecame(desk(), { number })).map(({ words }) => words);
  expect(paid).toBe("Paid its booking");
  return more;
};

test("rule 42: whoever paid more than they owe by check is told what they may do with the rest, and until when", async () => {
  const { form, bookingId, unmatchedId, number, ref } = await tooMuch();
  const { surplus, status } = await seen(form.bookingToken);
  expect(status).toBe("confirmed");
  const [money] = surplus;
  expect(money).toMatchObject({ unmatchedId, amountMinor: beyond });
  const decideBy = money?.decideBy ?? new Date(0);
  expect(Math.round((decideBy.getTime() - Date.now()) / 3_600_000)).toBe(72);
  const told = "SELECT count(*)::int FROM notice WHERE kind = 'surplus_waits' AND subject_id = $1";
  expect(await shop.one(told, [unmatchedId])).toBe(1);
  const mail = await composeSurplusWaits(database.open("notices"), { subjectId: unmatchedId });
  for (const part of [mail?.html ?? "", mail?.text.replace(/\s+/g, " ") ?? ""])
    for (const fact of [
      ...[formatMoneyExact(beyond), formatInstant(decideBy), ref],
      ...[`check ${number}`, `/bookings/${form.bookingToken}/decide`, "as credit"],
    ])
      expect(part).toContain(fact);
  const { unmatched } = await listUnmatched(desk(), { number, waiting: 1 });
  expect(unmatched).toMatchObject([{ decideBy, hoursLeft: 71, leftMinor: beyond }]);
  await takeSurplusBack(payer(), form);
  expect(
    await composeSurplusWaits(database.open("notices"), { subjectId: unmatchedId }),
  ).toBeNull();
  expect(bookingId).not.toBe("");
});

test("rules 42 and 49: the rest is kept as credit of the account, once, pays nothing by itself, and goes back as it came", async () => {
  const { accountId } = await customers.joined();
  const { form, ref, unmatchedId, bookingId, number } = await tooMuch(accountId);
  const before = (await seen(form.bookingToken)).account.paidMinor;
  await keepSurplus(payer(), form);
  await shop.work();
  expect(await left(unmatchedId)).toBe(0);
  expect(await became(number)).toEqual(["Kept as credit, as its payer decided"]);
  const mine = database.open("billing", accountId);
  const [credit] = await listMyCredits(mine);
  expect(credit).toMatchObject({ bookingRef: ref, leftMinor: beyond, backTo: "hand", free: true });
  const { account, surplus, status } = await seen(form.bookingToken);
  expect([account.paidMinor, surplus, status]).toEqual([before, [], "confirmed"]);
  const told = "SELECT count(*)::int FROM notice WHERE kind = 'credit_kept' AND subject_id = $1";
  expect(await shop.one(told, [credit?.creditId])).toBe(1);
  const customerId = String(
    await shop.one("SELECT customer_id FROM booking WHERE id = $1", [bookingId]),
  );
  expect((await getCustomerAccount(desk(), { customerId })).credits[0]?.leftMinor).toBe(beyond);
  await checkInvariants(database.owner);
  await takeCreditBack(mine, { creditId: credit?.creditId ?? "", left: String(beyond) });
  await shop.work();
  const [back] = await toSendBack(ref);
  await noteSentBack(desk(), { refundId: back?.refundId ?? "", number: "CHK-90" });
  await shop.work();
  expect((await listMyCredits(mine))[0]?.leftMinor).toBe(0n);
  await checkInvariants(database.owner);
});

test("rules 42 and 62: whoever wants the rest back leaves a clerk to send it, once, and is told when it was sent", async () => {
  const { form, ref, unmatchedId, number } = await tooMuch();
  expect(await became(number)).toEqual(["Waits for its home"]);
  await takeSurplusBack(payer(), form);
  await shop.work();
  const [back, ...more] = await toSendBack(ref);
  expect([back?.amountMinor, more]).toEqual([beyond, []]);
  expect(await left(unmatchedId)).toBe(0);
  expect(await became(number)).toEqual(["To be sent back, as its payer decided"]);
  await noteSentBack(desk(), { refundId: back?.refundId ?? "", number: "CHK-91" });
  await shop.work();
  const sent = expect.stringMatching(/^Sent back on .*, as its payer decided$/);
  expect(await became(number)).toEqual([sent]);
  const told =
    "SELECT count(*)::int FROM notice WHERE kind = 'payment_refunded' AND subject_id = $1";
  expect(await shop.one(told, [back?.refundId])).toBe(1);
  expect(await balances.openOf(form.bookingToken)).toBe(0n);
  await checkInvariants(database.owner);
});

test("rule 42: silence sends it back after 72 hours and not before, once, and nobody decides after that", async () => {
  const { form, ref, unmatchedId, number } = await tooMuch();
  later(71);
  await sendSurplus(payer());
  expect(await left(unmatchedId)).toBe(Number(beyond));
  later(72.1);
  await expect(takeSurplusBack(payer(), form)).rejects.toMatchObject(conflict);
  await Promise.all([1, 2].map(() => sendSurplus(payer())));
  vi.restoreAllMocks();
  await shop.work();
  expect((await toSendBack(ref)).map(({ amountMinor }) => amountMinor)).toEqual([beyond]);
  expect(await left(unmatchedId)).toBe(0);
  const silent = "To be sent back, as its payer did not decide in time";
  expect(await became(number)).toEqual([silent]);
  await checkInvariants(database.owner);
});

test("rule 36: a double click, two tabs and a clerk who finds another home for it at once have one effect", async () => {
  for (let trial = 0; trial < trials(2, 15); trial += 1) {
    const { accountId } = await customers.joined();
    const { form, ref, unmatchedId } = await tooMuch(accountId);
    const other = await shop.firm();
    const home = (await seen(other.bookingToken)).ref;
    const match = { paymentId: newId(), unmatchedId, booking: home, amount: beyond };
    const words = await matchUnmatched(desk(), match).catch((error: DomainError) => error.message);
    const tried = await Promise.allSettled([
      ...[form, form].map((one) => keepSurplus(payer(), one)),
      ...[form, form].map((one) => takeSurplusBack(payer(), one)),
      matchUnmatched(desk(), { ...match, seen: String(words) }),
    ]);
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tried)
      if (one.status === "rejected") expect(one.reason).toBeInstanceOf(DomainError);
    await shop.work();
    expect(await left(unmatchedId)).toBe(0);
    const parts = "SELECT count(*)::int FROM unmatched_part WHERE unmatched_id = $1";
    expect(await shop.one(parts, [unmatchedId])).toBe(1);
    expect((await toSendBack(ref)).length).toBeLessThanOrEqual(1);
    await checkInvariants(database.owner);
  }
});

// Calibration: the same presses, which have all looked before one writes, as they may without the lock.
test("without the lock three presses give the same money back three times: the race is real", async () => {
  const { unmatchedId } = await tooMuch();
  const found = await Promise.all([1, 2, 3].map(() => left(unmatchedId)));
  const books = await database.owner.connect();
  try {
    await books.query("BEGIN");
    for (const minor of found) {
      await books.query("UPDATE unmatched_money SET left_minor = 0 WHERE id = $1", [unmatchedId]);
      await books.query(
        `INSERT INTO unmatched_part (id, unmatched_id, kind, amount_minor, by, at) VALUES ($1, $2, 'matched', $3, $4, now())`,
        [newId(), unmatchedId, minor, clerk],
      );
    }
    const given =
      "SELECT sum(amount_minor)::int AS minor FROM unmatched_part WHERE unmatched_id = $1";
    const { rows } = await books.query(given, [unmatchedId]);
    expect(rows[0].minor).toBe(3 * Number(beyond));
  } finally {
    await books.query("ROLLBACK");
    books.release();
  }
});

test("rule 91: a check that a bank does not honor after all takes with it what was to be sent back, and credit of it is not used", async () => {
  const returned = async (bookingId: string) => {
    const surplus = `SELECT p.id FROM payment p JOIN unmatched_part u ON u.id = p.id WHERE p.booking_id = $1`;
    const paymentId = String(await shop.one(surplus, [bookingId]));
    await returnOfflinePayment(database.open("payment", clerk), { paymentId });
    await shop.work();
  };
  const wanted = await tooMuch();
  await takeSurplusBack(payer(), wanted.form);
  await returned(wanted.bookingId);
  expect(await toSendBack(wanted.ref)).toEqual([]);
  const fell = expect.stringMatching(/^Not honored by its bank after all, on /);
  expect(await became(wanted.number)).toEqual([fell]);
  expect(await balances.openOf(wanted.bookingToken)).toBe(0n);
  const { accountId } = await customers.joined();
  const kept = await tooMuch(accountId);
  await keepSurplus(payer(), kept.form);
  await returned(kept.bookingId);
  expect((await listMyCredits(database.open("billing", accountId)))[0]?.free).toBe(false);
  await checkInvariants(database.owner);
});

test("rule 42: what nobody knows whose it is waits for a clerk alone, however long", async () => {
  const form = { ...chequeOf(""), booking: undefined };
  const { paymentId } = await recordedBy(desk(), form);
  later(200);
  await sendSurplus(payer());
  vi.restoreAllMocks();
  expect(await left(paymentId)).toBe(50_000);
});

test("stranger: nobody decides about what came for a booking whose link they do not have, and without an account nothing is kept (rule 115)", async () => {
  const [one, two] = [await tooMuch(), await tooMuch()];
  for (const decide of [keepSurplus, takeSurplusBack])
    await expect(
      decide(payer(), { ...one.form, bookingToken: `${one.bookingToken}x` }),
    ).rejects.toMatchObject({ code: "not_found" });
  await expect(
    takeSurplusBack(payer(), { ...one.form, unmatchedId: two.unmatchedId }),
  ).rejects.toMatchObject(conflict);
  await expect(
    takeSurplusBack(payer(), { ...one.form, unmatchedId: newId() }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(keepSurplus(payer(), one.form)).rejects.toMatchObject(conflict);
  expect([await left(one.unmatchedId), await left(two.unmatchedId)]).toEqual([12_345, 12_345]);
});
