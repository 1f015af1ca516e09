import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { recordDisclosure } from "@/lib/privacy/record-disclosure";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const sent = () => ({
  personId: newId(),
  recipient: "processor:stripe",
  fields: ["amount", "currency", "booking.ref"],
  version: 1,
  operationId: newId(),
});

test("P4, P22: what leaves is written down once an operation, with the use that allows it", async () => {
  const one = sent();
  const { db } = database.open("booking");
  await db.$executeRaw(recordDisclosure(one));
  await db.$executeRaw(recordDisclosure(one));
  const { rows } = await database.owner.query(
    "SELECT recipient, purpose, fields, version FROM disclosure WHERE operation_id = $1",
    [one.operationId],
  );
  const { recipient, fields, version } = one;
  expect(rows).toEqual([
    { recipient, fields, version, purpose: "essential.service.payment_processing" },
  ]);
});

test("P4, P23: an unknown recipient, a field outside its list, or an unknown version is refused", () => {
  for (const change of [
    { recipient: "partner:elsewhere" },
    { fields: ["amount", "email.address"] },
    { version: 99 },
    { recipient: "self", fields: [] },
  ])
    expect(() => recordDisclosure({ ...sent(), ...change })).toThrow("gives");
});

test("P4: the record is not changed or taken back by any purpose", async () => {
  const one = sent();
  await database.open("booking").db.$executeRaw(recordDisclosure(one));
  for (const purpose of ["browsing", "booking", "payment", "notices", "rights", "jobs"] as const) {
    const { db } = database.open(purpose);
    await expect(db.disclosure.deleteMany()).rejects.toThrow();
    await expect(db.disclosure.updateMany({ data: { recipient: "self" } })).rejects.toThrow();
  }
});
