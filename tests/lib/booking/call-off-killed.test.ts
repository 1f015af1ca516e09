import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { useCallingOff } from "@/tests/support/calling-off";
import { useCancelling } from "@/tests/support/cancelling";
import { forkProgram } from "@/tests/support/fork-program";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const { agreed } = useCallingOff(shop);
const { refundsOf, placesOf } = useCancelling(shop);
const program = new URL("call-off-program.ts", import.meta.url);
const many = trials(5, 20);

/**
 * Goes through the bookings, and is killed within milliseconds after it has begun with one of them; not at all where none is named.
 * @returns by which signal it ended.
 */
async function run(bookingIds: readonly string[], killAt?: string, after = 0): Promise<unknown> {
  const worker = forkProgram(program, { BOOKINGS: bookingIds.join(",") });
  const gone = once(worker, "exit");
  worker.on("message", async (said) => {
    if (said !== killAt) return;
    await pause(after);
    worker.kill("SIGKILL");
  });
  const [, signal] = await gone;
  return signal;
}

test("rules 63, 65 and 105: whoever is killed in the middle leaves no booking out, and no money, place, paper or mail goes twice", async () => {
  const first = await shop.firm({ daysAhead: 200, capacity: 60, adults: 1 });
  const visits = [first];
  while (visits.length < many)
    visits.push(await shop.firm({ departure: first.departure, adults: 1 }));
  await agreed(first.departure.code);
  // Its jobs are this test's to do.
  await database.owner.query("DELETE FROM outbox_event WHERE kind = 'booking.called_off'");
  const ids = visits.map(({ bookingId }) => bookingId);
  const random = new Random(Math.floor(Math.random() * 2 ** 31));
  for (const id of [ids[0], ids[Math.floor(many / 2)]])
    expect(await run(ids, id, random.below(15))).toBe("SIGKILL");
  await Promise.all([run(ids), run(ids)]);
  await shop.work();
  expect(await placesOf(first.departure.id)).toEqual({ held: 0, booked: 0 });
  for (const visit of visits) {
    expect(await refundsOf(visit)).toEqual([
      { reason: "called_off", amount: visit.payment.amount_minor, status: "done" },
    ]);
    const told = "SELECT count(*)::int FROM notice WHERE subject_id = $1 AND event = 'cancelled'";
    expect(await shop.one(told, [visit.bookingId])).toBe(2);
    const papers =
      "SELECT count(*)::int FROM invoice WHERE booking_id = $1 AND kind = 'cancellation'";
    expect(await shop.one(papers, [visit.bookingId])).toBe(1);
  }
}, 600_000);
