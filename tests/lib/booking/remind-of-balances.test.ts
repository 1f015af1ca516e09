import { expect, test } from "vitest";
import { composeBalanceDue } from "@/lib/booking/compose-balance-due";
import { listBillFiles } from "@/lib/booking/list-bill-files";
import { queueBills } from "@/lib/booking/queue-bills";
import { remindOfBalances } from "@/lib/booking/remind-of-balances";
import { formatMoneyExact } from "@/lib/money";
import { useBalances } from "@/tests/support/balances";
import { useCancelling } from "@/tests/support/cancelling";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const balances = useBalances(shop);
const { cancelled } = useCancelling(shop);
const billing = () => database.open("billing");
const remind = () => remindOfBalances(billing());

/** A firm booking whose balance is due in so many days, and was billed so many days ago. */
async function due({ inDays, billedAgo }: { inDays: number; billedAgo: number }) {
  const visit = await shop.firm();
  const on = (days: number) =>
    database.owner.query(
      "UPDATE payment_schedule_line SET due_on = (now() AT TIME ZONE 'America/New_York')::date + $2::int WHERE booking_id = $1 AND kind = 'balance'",
      [visit.bookingId, days],
    );
  await on(15);
  await queueBills(billing());
  await shop.work();
  await on(inDays);
  await database.owner.query("ALTER TABLE invoice DISABLE TRIGGER invoice_append_only");
  await database.owner.query(
    "UPDATE invoice SET issued_on = (now() AT TIME ZONE 'America/New_York')::date - $2::int WHERE booking_id = $1",
    [visit.bookingId, billedAgo],
  );
  await database.owner.query("ALTER TABLE invoice ENABLE TRIGGER invoice_append_only");
  return visit;
}

const noticesOf = async (bookingId: string, kind: string) => {
  const { rows } = await database.owner.query(
    "SELECT event FROM notice WHERE kind = $2 AND subject_id = $1",
    [bookingId, kind],
  );
  return rows.map(({ event }) => event);
};

const compose = (bookingId: string, occasion: "bill" | "reminder") =>
  composeBalanceDue(database.open("notices"), (wanted) => listBillFiles(billing(), wanted), {
    ...{ subjectId: bookingId, occasion },
  });

test("rules 99 and 100, P39: a week before its day a balance is reminded of, once however often it runs", async () => {
  const visit = await due({ inDays: 7, billedAgo: 14 });
  await Promise.all([remind(), remind(), remind()]);
  await remind();
  expect(await noticesOf(visit.bookingId, "balance_reminder")).toEqual(["line 2"]);
});

test("rules 97 and 99: nobody is reminded too early, of what was billed just now, of what is paid, or of what is late", async () => {
  const early = await due({ inDays: 8, billedAgo: 13 });
  const fresh = await due({ inDays: 5, billedAgo: 2 });
  const late = await due({ inDays: -1, billedAgo: 22 });
  const paid = await due({ inDays: 5, billedAgo: 14 });
  await balances.paid(paid);
  await remind();
  for (const { bookingId } of [early, fresh, late, paid])
    expect(await noticesOf(bookingId, "balance_reminder")).toEqual([]);
});

test("rule 94: who has paid since it was queued is not written to", async () => {
  const visit = await due({ inDays: 6, billedAgo: 14 });
  await remind();
  const mail = await compose(visit.bookingId, "reminder");
  expect(mail?.subject).toMatch(/^A reminder: /);
  await balances.paid(visit);
  expect(await compose(visit.bookingId, "reminder")).toBeNull();
});

test("rule 94: who has cancelled since it was queued is sent neither the bill that was taken back nor a reminder of it", async () => {
  const visit = await due({ inDays: 6, billedAgo: 14 });
  await remind();
  await cancelled(visit);
  expect(await compose(visit.bookingId, "bill")).toBeNull();
  expect(await compose(visit.bookingId, "reminder")).toBeNull();
});

test("P39, P40: the balance’s bill comes by mail with its PDF and the way to pay it, and no way to be without it", async () => {
  const visit = await due({ inDays: 15, billedAgo: 0 });
  expect(await noticesOf(visit.bookingId, "balance_billed")).toEqual(["schedule 2"]);
  const mail = await compose(visit.bookingId, "bill");
  const open = formatMoneyExact(await balances.openOf(visit.bookingToken));
  expect(mail?.text).toContain(open);
  expect(mail?.text).toContain(`/bookings/${visit.bookingToken}/pay`);
  expect(mail?.attachments).toMatchObject([
    { filename: expect.stringMatching(/^invoice-TEST-IV-\d{6}\.pdf$/) },
  ]);
  expect(mail).not.toHaveProperty("unsubscribeUrl");
});

test("P39: a balance that was paid before it was billed is billed all the same, and asks for nothing", async () => {
  const visit = await shop.firm();
  await balances.paid(visit);
  await database.owner.query(
    "UPDATE payment_schedule_line SET due_on = current_date + 15 WHERE booking_id = $1 AND kind = 'balance'",
    [visit.bookingId],
  );
  await queueBills(billing());
  await shop.work();
  const mail = await compose(visit.bookingId, "bill");
  expect(mail?.subject).toContain("nothing is left to pay");
  expect(mail?.text).not.toContain("/pay");
});
