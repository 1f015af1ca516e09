import { expect, test } from "vitest";
import { listInvoices } from "@/lib/billing/list-invoices";
import { settlePayment } from "@/lib/billing/settle-payment";
import { getInvoicePdf, getMyInvoicePdf } from "@/lib/booking/get-invoice-pdf";
import { listMyInvoices } from "@/lib/booking/list-my-invoices";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { useCustomers } from "@/tests/support/customers";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const customers = useCustomers(database);
const billing = (actor?: string) => database.open("billing", actor);

async function confirmed() {
  const visit = await shop.received();
  await shop.work();
  const bookingId = visit.payment.booking_id;
  return { bookingId, bookingToken: linkToken("booking", bookingId, 1) };
}

const bills = (bookingId: string) => listInvoices(billing(), { bookingIds: [bookingId] });

test("rule 115: a stranger's link, another booking's bill and a name that is none are the same answer", async () => {
  const mine = await confirmed();
  const other = await confirmed();
  const [bill] = await bills(other.bookingId);
  const name = bill?.name ?? "";
  expect(await getInvoicePdf(billing(), { bookingToken: other.bookingToken, name })).toMatchObject({
    filename: `invoice-${name}.pdf`,
  });
  for (const wrong of [
    { bookingToken: mine.bookingToken, name },
    { bookingToken: linkToken("booking", newId(), 1), name },
    { bookingToken: mine.bookingToken, name: "TEST-IV-999999" },
    { bookingToken: mine.bookingToken, name: "TEST-IV-1" },
    { bookingToken: mine.bookingToken, name: "../x" },
  ])
    await expect(getInvoicePdf(billing(), wrong)).rejects.toMatchObject({ code: "not_found" });
});

test("P12, rule 115: an account shows the bills of whoever it speaks for, and a stranger’s account none of them", async () => {
  const email = `${newId()}@example.com`;
  const visit = await shop.paying({}, { email });
  await shop.stripe.pay(visit.payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: visit.payment.id });
  const { accountId } = await customers.joined(email);
  await shop.work();
  const [bill, ...more] = await listMyInvoices(billing(accountId));
  expect(more).toEqual([]);
  expect(bill).toMatchObject({ kind: "deposit", openMinor: 0n });
  const name = bill?.name ?? "";
  expect((await getMyInvoicePdf(billing(accountId), { name })).filename).toBe(
    `invoice-${name}.pdf`,
  );

  const stranger = await customers.joined();
  await shop.work();
  expect(await listMyInvoices(billing(stranger.accountId))).toEqual([]);
  await expect(getMyInvoicePdf(billing(stranger.accountId), { name })).rejects.toMatchObject({
    code: "not_found",
  });
});
