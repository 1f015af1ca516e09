import { expect, test } from "vitest";
import { completeTravellers } from "@/lib/booking/complete-travellers";
import { getLeavingQuote } from "@/lib/booking/get-leaving-quote";
import { newId } from "@/lib/ids";
import { useCancelling } from "@/tests/support/cancelling";
import { useLeaving } from "@/tests/support/leaving";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";
import { useTransferring } from "@/tests/support/transferring";

const shop = useShop();
const { database, one } = shop;
const cancelling = useCancelling(shop);
const leaving = useLeaving(shop);
const { view, filled, send, handsOn } = useTransferring(shop);
const booking = () => database.open("booking");
const conflict = { code: "conflict" };
const bo = { given: "Bo", surname: "Lind" };
const cy = { given: "Cy", surname: "Moss" };

const transfersOf = ({ bookingId }: { bookingId: string }) =>
  one("SELECT count(*)::int FROM booking_transfer WHERE booking_id = $1", [bookingId]);
/** Those of whom something is known who have no place. */
const stray = () =>
  one(
    `SELECT count(*)::int FROM vault.name n WHERE n.provenance LIKE 'third:%'
     AND NOT EXISTS (SELECT FROM booking_traveller t WHERE t.person_id = n.person_id)`,
  );

test("rules 66 and 68: a double click, two windows and going back hand a place on once, and who was second is told", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const [first, second] = [await filled(visit, 2, bo), await filled(visit, 2, cy)];
    const presses = [first, first, first, second, second];
    const outcomes = await Promise.allSettled(presses.map((form) => send(form)));
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(conflict);
    const counted = new Set(presses.filter((_, at) => outcomes[at]?.status === "fulfilled"));
    expect(counted.size).toBe(1);
    expect(await transfersOf(visit)).toBe(1);
    await shop.work();
    expect(await stray()).toBe(0);
    const [won, lost] = counted.has(first) ? [first, second] : [second, first];
    expect((await view(visit)).travellers[1]).toMatchObject(won.travellers[0] ?? {});
    // Long after, once more.
    await send(won);
    await expect(send(lost)).rejects.toMatchObject(conflict);
    expect(await transfersOf(visit)).toBe(1);
  }
});

// Calibration: the same two windows, which have both looked before one writes, as they may without the lock.
test("without the lock two windows both give the place away, and one newcomer is left without it: the race is real", async () => {
  const visit = await shop.firm();
  const seat = "SELECT id FROM booking_traveller WHERE booking_id = $1 AND seq = 2";
  const seen = await Promise.all([1, 2].map(() => one(seat, [visit.bookingId])));
  const place = await one(seat, [visit.bookingId]);
  const given = await Promise.all(
    seen
      .filter((id) => id === place)
      .map(async () => {
        const update =
          "UPDATE booking_traveller SET person_id = $2 WHERE booking_id = $1 AND seq = 2";
        const { rowCount } = await database.owner.query(update, [visit.bookingId, newId()]);
        return rowCount;
      }),
  );
  expect(given).toEqual([1, 1]);
});

test("rule 66: a name that was on a page before the place was handed on is not written over who has it now", async () => {
  const visit = await shop.firm();
  const { travellerId, formToken } = await handsOn(visit, 2, bo);
  const corrected = completeTravellers(booking(), {
    ...{ bookingToken: visit.bookingToken, formToken },
    travellers: [{ travellerId, given: "Zelda", surname: "Quistgaard" }],
  });
  await expect(corrected).rejects.toMatchObject(conflict);
  expect((await view(visit)).travellers[1]).toMatchObject(bo);
});

test("rules 53 and 66: what was told of somebody who would not travel takes nobody else off", async () => {
  const visit = await shop.firm();
  const told = await leaving.told(visit);
  await handsOn(visit, 2, bo);
  expect(await getLeavingQuote(booking(), told)).toMatchObject({ holds: false });
  await expect(leaving.leave(told)).rejects.toMatchObject(conflict);
  expect((await view(visit)).travellers).toHaveLength(2);
  await leaving.left(visit);
  expect((await view(visit)).travellers).toHaveLength(1);
});

test("rule 63: who cancels it all and who hands a place on at once: both are whole, or the place is gone", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const form = await filled(visit, 2, bo);
    const quote = await cancelling.told(visit);
    const [handed, ended] = await Promise.allSettled([send(form), cancelling.cancel(quote)]);
    expect(ended?.status).toBe("fulfilled");
    if (handed?.status === "rejected") expect(handed.reason).toMatchObject(conflict);
    await shop.work();
    expect((await view(visit)).status).toBe("cancelled");
    expect(await transfersOf(visit)).toBe(handed?.status === "fulfilled" ? 1 : 0);
  }
});

test("P2 and rule 66: what is written about somebody while their place is handed on is destroyed with the rest, or refused", async () => {
  for (let trial = 0; trial < trials(3, 20); trial += 1) {
    const visit = await shop.firm();
    const form = await filled(visit, 1, bo);
    const { bookingToken, formToken, travellerId } = form;
    const travellers = [{ travellerId, birthDate: "1975-05-05" }];
    const correcting = completeTravellers(booking(), { bookingToken, formToken, travellers });
    const [handed, corrected] = await Promise.allSettled([send(form), correcting]);
    expect(handed?.status).toBe("fulfilled");
    if (corrected?.status === "rejected") expect(corrected.reason).toMatchObject(conflict);
    await shop.work();
    const told = `SELECT count(*)::int FROM vault.birth_date d JOIN booking b USING (person_id) WHERE b.id = $1`;
    expect(await one(told, [visit.bookingId])).toBe(0);
  }
});
