// A process of buyers with connections of its own. At each word from the test it lets all of them try at once.
import pg from "pg";
import { convertHold } from "@/lib/availability/convert-hold";
import { holdPlaces } from "@/lib/booking/hold-places";
import { openContext, refusalOf } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { closeClients } from "@/lib/db/purpose-client";
import { ownerConnection, poolSizes } from "@/lib/db/role-connection";
import { DomainError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { Order, type Tally } from "@/tests/races/oversell/order";

const owner = new pg.Pool({ ...ownerConnection(), max: poolSizes.booking });
const ctx = openContext("booking");

/** Rooms of one kind, and so of one pool: 1, or 2, or 2 and 1 in two rooms. */
const parties = [[1], [2], [2, 1]];

const buy: Record<Order["how"], (order: Order, rooms: number[]) => Promise<void>> = {
  verb: async ({ departureCode, roomTypeId }, rooms) => {
    const { holdToken } = await holdPlaces(ctx, {
      departureCode,
      rooms: rooms.map((adults) => ({ roomTypeId, adults, children: 0 })),
      extras: [],
      code: undefined,
      idempotencyKey: newId(),
    });
    await convertHold(ctx, { holdId: readLinkToken("hold", holdToken)?.id ?? "" });
  },
  count_then_insert: async ({ departureId }, rooms) => {
    const wanted = rooms.reduce((sum, adults) => sum + adults, 0);
    const { rows } = await owner.query(
      `SELECT capacity - (SELECT coalesce(sum(units), 0) FROM unguarded_sale) AS free
       FROM inventory_pool WHERE departure_id = $1 AND name = 'Places'`,
      [departureId],
    );
    if (Number(rows[0].free) < wanted) throw new DomainError("sold_out", "");
    await owner.query("INSERT INTO unguarded_sale (units) VALUES ($1)", [wanted]);
  },
};

async function run(order: Order): Promise<Tally> {
  const tally: Tally = { sold: 0, answers: {} };
  const attempt = async (at: number) => {
    const rooms = parties[at % parties.length] ?? [1];
    const answer = await buy[order.how](order, rooms).then(() => "sold", nameOf);
    tally.answers[answer] = (tally.answers[answer] ?? 0) + 1;
    if (answer === "sold") tally.sold += rooms.reduce((sum, adults) => sum + adults, 0);
  };
  await Promise.all(Array.from({ length: order.attempts }, (_, at) => attempt(at)));
  return tally;
}

/** What a form would be told; anything else is a fault. */
function nameOf(error: unknown): string {
  return refusalOf(error)?.code ?? String(error);
}

process.on("message", async (said) => process.send?.(await run(Order.parse(said))));
process.once("disconnect", () => void Promise.all([owner.end(), closeClients()]));
await Promise.all([owner.query("SELECT 1"), ctx.db.$queryRaw`SELECT 1`]);
process.send?.("ready");
