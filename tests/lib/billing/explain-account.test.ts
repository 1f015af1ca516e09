import fc from "fast-check";
import { expect, test } from "vitest";
import type { BookingAccount, ListedInvoice } from "@/lib/billing/billing";
import { explainAccount } from "@/lib/billing/explain-account";
import { getBooking } from "@/lib/booking/get-booking";
import { linkToken } from "@/lib/crypto/link-token";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();

const money = fc.bigInt({ min: 1n, max: 9_007_199_254_740_993n });
const world = fc.record({
  priceMinor: money,
  cancelled: fc.boolean(),
  moves: fc.array(fc.tuple(fc.constantFrom("payment", "refund"), money), { maxLength: 8 }),
  bills: fc.array(money, { maxLength: 4 }),
  writtenOffMinor: fc.oneof(fc.constant(0n), money),
  less: fc.array(fc.tuple(money, fc.nat(100)), { maxLength: 3 }),
  late: fc.array(money, { maxLength: 2 }),
});

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

/** Changes by which a price came to be what it is, of each of which a part was kept. */
function changesTo(priceMinor: bigint, less: readonly (readonly [bigint, number])[]) {
  let afterMinor = priceMinor;
  return less
    .map(([lessMinor, percent]) => {
      const change = { afterMinor, beforeMinor: afterMinor + lessMinor };
      afterMinor = change.beforeMinor;
      return {
        ...change,
        at: new Date(0),
        travellers: 1,
        keptMinor: (lessMinor * BigInt(percent)) / 100n,
      };
    })
    .reverse();
}

test("rule 41: the parts of every figure add up to it, and it is what the account says, to the cent", () => {
  fc.assert(
    fc.property(world, ({ priceMinor, cancelled, moves, bills, writtenOffMinor, less, late }) => {
      const kept = cancelled ? priceMinor / 3n : priceMinor;
      const movements = moves.map(([kind, amount]) => ({
        ...{ words: kind, at: new Date(0) },
        amountMinor: kind === "payment" ? amount : -amount,
      }));
      const paidMinor = sum(movements.map(({ amountMinor }) => amountMinor));
      const fees = (cancelled ? [] : late).map((amountMinor, at) => ({
        ...{ name: `IV-10000${at}`, amountMinor, dueOn: "2026-12-28", openMinor: 0n },
      }));
      const sums = {
        priceMinor,
        totalMinor: cancelled ? kept : kept + sum(fees.map(({ amountMinor }) => amountMinor)),
        fees,
        paidMinor,
        changes: changesTo(priceMinor, less),
      };
      const account: BookingAccount = { ...sums, movements, schedule: [], writtenOffMinor };
      const invoices = bills.map(
        (amount, at): ListedInvoice => ({
          ...{
            name: `IV-00000${at}`,
            kind: "full",
            bookingId: "1",
            bookingRef: "A",
            vacationTitle: "B",
          },
          ...{
            issuedAt: new Date(0),
            issuedOn: "2026-11-28",
            dueOn: "2026-12-28",
            totalMinor: amount,
            openMinor: 0n,
            writtenOffMinor: 0n,
          },
          ...{ takenBack: false, undecided: false },
        }),
      );
      const explained = explainAccount(account, invoices);
      for (const { amountMinor, parts } of explained)
        expect(sum(parts.map((part) => part.amountMinor))).toBe(amountMinor);
      expect(explained.map(({ figure, amountMinor }) => [figure, amountMinor])).toEqual([
        ["paid", paidMinor],
        ["to_pay", sums.totalMinor - paidMinor - writtenOffMinor],
        ["billed", sum(bills) - paidMinor - writtenOffMinor],
      ]);
    }),
    { numRuns: trials(300, 5_000) },
  );
});

test("rule 41: a booking’s figures are the ledger’s, and each entry behind them is named", async () => {
  const { payment } = await shop.received();
  await shop.work();
  const bookingToken = linkToken("booking", payment.booking_id, 1);
  const { explained, account, invoices } = await getBooking(shop.database.open("booking"), {
    bookingToken,
  });
  const paid = BigInt(payment.amount_minor);
  expect(explained).toMatchObject([
    { figure: "paid", amountMinor: paid, parts: [{ amountMinor: paid }] },
    {
      ...{ figure: "to_pay", amountMinor: account.totalMinor - paid },
      parts: [{ words: "The price of the trip" }, { amountMinor: -paid }],
    },
    {
      ...{ figure: "billed", amountMinor: 0n },
      parts: [{ words: expect.stringContaining(invoices[0]?.name ?? "none") }, {}],
    },
  ]);
  const owed = await shop.one(
    `SELECT sum(l.amount_minor)::text FROM ledger_entry e JOIN ledger_posting l ON l.entry_id = e.id
     WHERE e.booking_id = $1 AND l.account IN ('receivable', 'customer_deposits')`,
    [payment.booking_id],
  );
  expect(String(explained[2]?.amountMinor)).toBe(owed);
});
