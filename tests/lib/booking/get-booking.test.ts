import { expect, test } from "vitest";
import { settlePayment } from "@/lib/billing/settle-payment";
import { checkPayment } from "@/lib/booking/check-payment";
import { completeTravellers } from "@/lib/booking/complete-travellers";
import { composeConfirmation } from "@/lib/booking/compose-confirmation";
import { getBooking } from "@/lib/booking/get-booking";
import { getCheckout } from "@/lib/booking/get-checkout";
import { getCalendarFile, getConfirmationPdf } from "@/lib/booking/get-documents";
import { startPayment } from "@/lib/booking/start-payment";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { formToken } from "@/lib/privacy/form-token";
import { firstVersion } from "@/tests/support/first-version";
import { orderOf } from "@/tests/support/order";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database, stripe } = shop;
const booking = () => database.open("booking");
const travellers = [{}, { given: "Zelda", surname: "Quistgaard", birthDate: "1980-01-02" }];

async function booked() {
  const hold = await shop.held();
  await startPayment(booking(), orderOf(hold.holdToken, { travellers }));
  const payment = await shop.paymentOf(hold.holdId);
  await stripe.pay(payment.session_id);
  await settlePayment(database.open("payment"), { paymentId: payment.id });
  await shop.work();
  return { ...hold, payment, bookingToken: linkToken("booking", payment.booking_id, 1) };
}

const edit = (
  bookingToken: string,
  changes: object[],
  token = formToken(firstVersion(), "booking-travellers"),
) =>
  completeTravellers(booking(), {
    bookingToken,
    formToken: token,
    travellers: changes as Parameters<typeof completeTravellers>[1]["travellers"],
  });

test("rule 115: a stranger's token opens nothing of a booking, whatever it is made of", async () => {
  const { bookingToken, payment, holdId } = await booked();
  const altered = `${bookingToken.slice(0, 30)}${bookingToken[30] === "A" ? "B" : "A"}${bookingToken.slice(31)}`;
  const strange = [
    "",
    altered,
    `${bookingToken}A`,
    payment.booking_id,
    linkToken("hold", payment.booking_id, 1),
    linkToken("hold", holdId, 1),
    linkToken("booking", newId(), 1),
    linkToken("booking", payment.booking_id, 2),
    linkToken("booking", payment.booking_id, 0),
  ];
  for (const token of strange) {
    for (const verb of [getBooking, getConfirmationPdf, getCalendarFile, checkPayment])
      await expect(verb(booking(), { bookingToken: token })).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(edit(token, [])).rejects.toMatchObject({ code: "not_found" });
  }
});

test("rule 107: links from before they were changed open nothing, and new ones do", async () => {
  const { bookingToken, payment } = await booked();
  await database.owner.query("UPDATE booking SET link_epoch = 2 WHERE id = $1", [
    payment.booking_id,
  ]);
  await expect(getBooking(booking(), { bookingToken })).rejects.toMatchObject({
    code: "not_found",
  });
  const fresh = linkToken("booking", payment.booking_id, 2);
  expect((await getBooking(booking(), { bookingToken: fresh })).status).toBe("confirmed");
});

test("documents are had of firm bookings only", async () => {
  const { payment } = await shop.paying();
  const bookingToken = linkToken("booking", payment.booking_id, 1);
  for (const verb of [getConfirmationPdf, getCalendarFile])
    await expect(verb(booking(), { bookingToken })).rejects.toMatchObject({ code: "not_found" });
});

test("the same booking is the same PDF, byte for byte, and neither it nor its mail names who comes along", async () => {
  const { bookingToken, payment } = await booked();
  const first = await getConfirmationPdf(booking(), { bookingToken });
  const second = await getConfirmationPdf(booking(), { bookingToken });
  expect(first.content.equals(second.content)).toBe(true);
  expect(first.content.subarray(0, 5).toString()).toBe("%PDF-");
  const mail = await composeConfirmation(database.open("notices"), {
    subjectId: payment.booking_id,
  });
  expect(mail?.to).toEqual({ address: "ana@example.com", name: "Ana Núñez" });
  const attached = mail?.attachments.map(({ content }) => content.toString("latin1")) ?? [];
  for (const text of [mail?.subject, mail?.html, mail?.text, ...attached])
    for (const name of ["Zelda", "Quistgaard", "1980-01-02"]) expect(text).not.toContain(name);
}, 60_000);

test("P43: who travels can be completed and corrected, and only for this booking", async () => {
  const { bookingToken, holdToken } = await booked();
  const other = await booked();
  const seen = await getBooking(booking(), { bookingToken });
  const [lead, companion] = seen.travellers;
  await edit(bookingToken, [
    { travellerId: companion?.id, given: "Zoë", surname: "Quistgaard", birthDate: "1981-01-02" },
    { travellerId: lead?.id, birthDate: "1975-05-05" },
  ]);
  expect((await getBooking(booking(), { bookingToken })).travellers).toMatchObject([
    { given: "Ana", birthDate: "1975-05-05", complete: true },
    { given: "Zoë", birthDate: "1981-01-02", complete: true },
  ]);
  await expect(
    edit(other.bookingToken, [{ travellerId: companion?.id, given: "X", surname: "Y" }]),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    edit(bookingToken, [{ travellerId: companion?.id, birthDate: "2999-01-01" }]),
  ).rejects.toMatchObject({
    code: "invalid",
    fields: { "travellers[0].birthDate": [expect.any(String)] },
  });
  await expect(edit(bookingToken, [], formToken(firstVersion(), "checkout"))).rejects.toMatchObject(
    {
      code: "invalid",
    },
  );
  expect((await getCheckout(booking(), { holdToken })).state).toBe("booked");
});

test("one traveller named twice in a form is a refusal, not a fault", async () => {
  const { bookingToken } = await booked();
  const [lead] = (await getBooking(booking(), { bookingToken })).travellers;
  const twice = { travellerId: lead?.id, birthDate: "1975-05-05" };
  await expect(edit(bookingToken, [twice, twice])).rejects.toMatchObject({ code: "invalid" });
});

test("a booking that is over is completed no more", async () => {
  const { bookingToken, payment } = await booked();
  await database.owner.query("UPDATE booking SET status = 'cancelled' WHERE id = $1", [
    payment.booking_id,
  ]);
  await expect(edit(bookingToken, [])).rejects.toMatchObject({ code: "conflict" });
});
