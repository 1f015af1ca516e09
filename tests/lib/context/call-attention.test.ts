import { expect, test } from "vitest";
import { callAttention } from "@/lib/context/call-attention";
import { emit } from "@/lib/context/emit";
import { record } from "@/lib/context/record";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

const told = async () => {
  const { rows } = await database.owner.query("SELECT count(*)::int AS n FROM outbox_event");
  return rows[0].n;
};

test("rule 40: a matter is opened and told once, however many find it at once", async () => {
  const matter = { kind: "refund_failed", subjectId: newId(), detail: "5 USD" } as const;
  await Promise.all([1, 2, 3, 4].map(() => callAttention(database.open("payment"), matter)));
  await callAttention(database.open("booking"), matter);
  const { rows } = await database.owner.query("SELECT kind, detail FROM attention");
  expect(rows).toEqual([{ kind: "refund_failed", detail: "5 USD" }]);
  expect(await told()).toBe(1);
});

test("an event and a history entry live and die with the transaction that they are about", async () => {
  const before = await told();
  const entityId = newId();
  await expect(
    database.open("booking").transaction(async (ctx) => {
      await emit(ctx, "payment.confirmed", { paymentId: entityId });
      await record(ctx, { entity: "booking", entityId, from: null, to: "x" });
      throw new Error("after all not");
    }),
  ).rejects.toThrow("after all not");
  expect(await told()).toBe(before);
  const { rows } = await database.owner.query(
    "SELECT id FROM lifecycle_event WHERE entity_id = $1",
    [entityId],
  );
  expect(rows).toEqual([]);
});

test("a transaction inside a transaction is the same one", async () => {
  const before = await told();
  await expect(
    database.open("booking").transaction(async (outer) => {
      await outer.transaction((inner) => emit(inner, "payment.confirmed", { paymentId: newId() }));
      throw new Error("after all not");
    }),
  ).rejects.toThrow("after all not");
  expect(await told()).toBe(before);
});
