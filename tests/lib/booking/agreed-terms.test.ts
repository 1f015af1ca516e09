import { expect, test } from "vitest";
import { getBooking } from "@/lib/booking/get-booking";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { useShop } from "@/tests/support/shop";

const shop = useShop();

test("rule 56: a booking keeps the cancellation terms it was made under", async () => {
  const { owner, open } = shop.database;
  const { departure, payment } = await shop.received();
  await shop.work();
  const bookingToken = linkToken("booking", payment.booking_id, 1);
  const before = await getBooking(open("booking"), { bookingToken });

  const id = newId();
  await owner.query(
    `INSERT INTO terms_version (id, kind, name, version, text, effective_from)
     VALUES ($1, 'cancellation', 'standard', 'harder', 'All of it is kept.', now())`,
    [id],
  );
  await owner.query("INSERT INTO cancellation_tier VALUES ($1, 0, 10000, 0)", [id]);
  await owner.query("UPDATE departure SET cancellation_terms_id = $1 WHERE id = $2", [
    id,
    departure.id,
  ]);

  const after = await getBooking(open("booking"), { bookingToken });
  expect(after.departure.cancellationTerms).toEqual(before.departure.cancellationTerms);
});
