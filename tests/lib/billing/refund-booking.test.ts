import { expect, test } from "vitest";
import { refundBooking } from "@/lib/billing/refund-booking";
import { newId } from "@/lib/ids";
import { useShop } from "@/tests/support/shop";

const shop = useShop();

test("rule 62: what no payment has left for goes back as far as one has, and the rest is put before a person", async () => {
  const { bookingId, payment } = await shop.firm();
  const amountMinor = BigInt(payment.amount_minor) + 500n;
  await shop.database
    .open("booking")
    .transaction((ctx) => refundBooking(ctx, { bookingId, amountMinor, reason: "cancellation" }));
  await shop.work();
  const { rows } = await shop.database.owner.query(
    "SELECT amount_minor::text, status FROM refund WHERE payment_id = $1",
    [payment.id],
  );
  expect(rows).toEqual([{ amount_minor: payment.amount_minor, status: "done" }]);
  expect(await shop.attention()).toEqual([
    {
      ...{ kind: "refund_impossible", subject_id: bookingId },
      detail: `500 of ${amountMinor} of booking ${bookingId}`,
    },
  ]);
  // Seen to, and another change of the same booking: that is another rest.
  await shop.database.owner.query("UPDATE attention SET resolved_at = now()");
  const causeId = newId();
  const another = { bookingId, amountMinor: 300n, reason: "changed", causeId } as const;
  for (let heard = 0; heard < 2; heard += 1)
    await shop.database.open("booking").transaction((ctx) => refundBooking(ctx, another));
  const { rows: open } = await shop.database.owner.query(
    "SELECT subject_id FROM attention WHERE resolved_at IS NULL",
  );
  expect(open).toEqual([{ subject_id: causeId }]);
});
