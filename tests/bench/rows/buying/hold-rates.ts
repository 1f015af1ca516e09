import { holdPlaces } from "@/lib/booking/hold-places";
import { openContext } from "@/lib/context/open-context";
import { roleConnection } from "@/lib/db/role-connection";
import { newId } from "@/lib/ids";
import type { Bench } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { type Departure, idsAs } from "@/tests/bench/rows/arranged/departures";
import { recordStatements } from "@/tests/bench/statements/record-statements";
import { Replay } from "@/tests/bench/statements/replay";
import { rewriteStatements } from "@/tests/bench/statements/rewrite-statements";

/** Holds a second by the verb and by its statements. */
export async function holdRates(bench: Bench, departures: readonly Departure[]) {
  const ctx = openContext("booking");
  const turn = takeTurns(departures);
  const first = turn();
  // Twice: the first time connects.
  await holdPlaces(ctx, formFor(first));
  const recorded = await recordStatements(() => holdPlaces(ctx, formFor(first)));
  const replay = await Replay.open(roleConnection("booking"), 8);
  const count = bench.bookings * 4;
  const rates = await inTurns(bench.turns, {
    yardstick: () => {
      const sets = Array.from({ length: count }, () =>
        rewriteStatements(recorded, idsAs(first.ids, turn().ids)),
      );
      return workRate(count, 8, (at) => replay.send(sets[at] ?? []));
    },
    subject: () => workRate(count, 8, () => holdPlaces(ctx, formFor(turn()))),
  });
  await replay.close();
  return rates;
}

function formFor({ code, roomTypeId }: Departure) {
  return {
    departureCode: code,
    rooms: [{ roomTypeId, adults: 2, children: 0 }],
    extras: [],
    code: undefined,
    idempotencyKey: newId(),
  };
}

function takeTurns(departures: readonly Departure[]): () => Departure {
  let next = 0;
  return () => {
    const departure = departures[next++ % departures.length];
    if (!departure) throw new RangeError("There are no departures.");
    return departure;
  };
}
