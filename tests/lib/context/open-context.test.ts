import { expect, test } from "vitest";
import { holdPlaces } from "@/lib/booking/hold-places";
import { refusalOf } from "@/lib/context/open-context";
import { poolSizes } from "@/lib/db/role-connection";
import { partyOf } from "@/tests/support/catalogue";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;

const unavailable = {
  name: "DomainError",
  code: "unavailable",
  message: "Many people want this right now. Nothing was changed; please try again in a moment.",
};

test("who waits for a lock too long is told so, and nothing has changed", async () => {
  const departure = await shop.catalogue.departure(120);
  const other = await database.owner.connect();
  try {
    await other.query("BEGIN");
    await other.query("SELECT 1 FROM inventory_pool WHERE departure_id = $1 FOR UPDATE", [
      departure.id,
    ]);
    await expect(holdPlaces(database.open("booking"), partyOf(departure, 1))).rejects.toMatchObject(
      unavailable,
    );
  } finally {
    other.release(true);
  }
  expect(await shop.one("SELECT count(*)::int FROM hold")).toBe(0);
});

test("who waits for a connection too long is told so, in a transaction or out of one", async () => {
  const ctx = database.open("jobs");
  const held = Promise.withResolvers<void>();
  const busy = Array.from({ length: poolSizes.jobs }, () => {
    const begun = Promise.withResolvers<void>();
    const done = ctx.transaction(async () => {
      begun.resolve();
      await held.promise;
    });
    return { begun: begun.promise, done };
  });
  await Promise.all(busy.map(({ begun }) => begun));
  // Idle in a transaction is ended by the database after five seconds, which is when the wait for a connection ends.
  const waits = [
    ctx.transaction(async () => undefined),
    ctx.db.attention.count(),
    ctx.db.$queryRaw`SELECT 1`,
  ];
  for (const end of await Promise.allSettled(waits))
    expect(end.status === "rejected" && refusalOf(end.reason)).toMatchObject(unavailable);
  held.resolve();
  await Promise.allSettled(busy.map(({ done }) => done));
});
