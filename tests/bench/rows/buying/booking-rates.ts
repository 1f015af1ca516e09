import { startPaying } from "@/lib/availability/start-paying";
import { createPayment } from "@/lib/billing/create-payment";
import { bookHeldPlaces } from "@/lib/booking/checkout/book-held-places";
import { checkContact } from "@/lib/booking/checkout/check-contact";
import { dueNow } from "@/lib/booking/checkout/due-now";
import { getDeparture } from "@/lib/catalog/get-departure";
import { type Context, openContext } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { roleConnection } from "@/lib/db/role-connection";
import { getQuote } from "@/lib/pricing/get-quote";
import { readFormToken } from "@/lib/privacy/form-token";
import type { Bench } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { type Departure, idsAs } from "@/tests/bench/rows/arranged/departures";
import { recordStatements } from "@/tests/bench/statements/record-statements";
import { Replay } from "@/tests/bench/statements/replay";
import { rewriteStatements } from "@/tests/bench/statements/rewrite-statements";
import { orderOf } from "@/tests/support/order";

type Held = { holdId: string; quoteId: string; ids: string[] };

/** Bookings of places that are held, a second, by the checkout's transaction and by its statements. */
export async function bookingRates(bench: Bench, departures: readonly Departure[]) {
  const ctx = openContext("booking");
  const held = await findHeld(bench, departures);
  const next = () => {
    const one = held.pop();
    if (!one) throw new RangeError("There are too few holds.");
    return one;
  };
  const first = next();
  const recorded = await recordStatements(await prepareBooking(ctx, first));
  const replay = await Replay.open(roleConnection("booking"), 8);
  const count = bench.bookings * 3;
  const rates = await inTurns(bench.turns, {
    yardstick: () => {
      const sets = Array.from({ length: count }, () =>
        rewriteStatements(recorded, idsAs(first.ids, next().ids)),
      );
      return workRate(count, 8, (at) => replay.send(sets[at] ?? []));
    },
    subject: async () => {
      const bookings: (() => Promise<unknown>)[] = [];
      for (let at = 0; at < count; at += 1) bookings.push(await prepareBooking(ctx, next()));
      return await workRate(count, 8, async (at) => await bookings[at]?.());
    },
  });
  await replay.close();
  return rates;
}

async function findHeld(bench: Bench, departures: readonly Departure[]): Promise<Held[]> {
  const byCode = new Map(departures.map((departure) => [departure.code, departure]));
  const { rows } = await bench.owner.query(
    `SELECT h.id, h.quote_id, d.code FROM hold h JOIN departure d ON d.id = h.departure_id
     WHERE h.status = 'active' AND d.code = ANY($1)`,
    [[...byCode.keys()]],
  );
  return rows.map(({ id, quote_id, code }) => ({
    ...{ holdId: id, quoteId: quote_id },
    ids: [id, quote_id, ...(byCode.get(code)?.ids ?? [])],
  }));
}

/** All that the form's action has read and checked before it writes; what it gives does the writing (see `startPayment`). */
async function prepareBooking(ctx: Context, { holdId, quoteId }: Held) {
  const input = orderOf(linkToken("hold", holdId, 1));
  const form = await readFormToken(ctx, { token: input.formToken, point: "checkout" });
  const quote = await getQuote(ctx, { quoteId });
  const departure = await getDeparture(ctx, quote.departureCode);
  const details = checkContact({ input, form, departure, quote, returning: false });
  return () =>
    ctx.transaction(async (inner) => {
      await startPaying(inner, { holdId });
      const order = { holdId, quoteId, quote, form, details, departure, accountId: null };
      const booked = await bookHeldPlaces(inner, order);
      const amountMinor = dueNow(quote);
      await createPayment(inner, {
        ...{ ...booked, kind: "checkout", holdId, amountMinor, currency: quote.currency },
      });
    });
}
