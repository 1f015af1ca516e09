import { expect, test } from "vitest";
import { receiveStripeEvent } from "@/lib/billing/receive-stripe-event";
import { useDatabase } from "@/tests/support/database";
import { signedEvent } from "@/tests/support/stripe-event";

const database = useDatabase();

const receive = (event: { rawBody: string; signature: string }) =>
  receiveStripeEvent(database.open("payment", "stripe"), event);

async function stored(id: string) {
  const { rows } = await database.owner.query(
    `SELECT (SELECT count(*)::int FROM psp_event WHERE id = $1) AS events,
            (SELECT count(*)::int FROM outbox_event WHERE payload->>'eventId' = $1) AS told`,
    [id],
  );
  return rows[0];
}

test("rule 45: nothing is read or stored of a body whose signature does not hold", async () => {
  const event = signedEvent("checkout.session.completed", "cs_1");
  const other = signedEvent("checkout.session.completed", "cs_2");
  const wrong = [
    { ...event, signature: "" },
    { ...event, signature: "t=1,v1=00" },
    { ...event, signature: other.signature },
    { ...event, signature: event.signature.replace(/v1=./, "v1=g") },
    { ...event, rawBody: `${event.rawBody} ` },
    { ...event, rawBody: event.rawBody.replace("cs_1", "cs_9") },
    { ...event, rawBody: JSON.stringify(JSON.parse(event.rawBody), null, 1) },
    { ...event, rawBody: "" },
  ];
  for (const attempt of wrong) expect(await receive(attempt)).toBe(false);
  expect(await stored(event.id)).toEqual({ events: 0, told: 0 });
});

test("rule 44: an event is stored once and told of once, however often and at once it comes", async () => {
  const event = signedEvent("checkout.session.completed", "cs_1");
  expect(await Promise.all([1, 2, 3, 4, 5].map(() => receive(event)))).not.toContain(false);
  expect(await receive(event)).toBe(true);
  expect(await stored(event.id)).toEqual({ events: 1, told: 1 });
});

test("rule 46: what cannot be stored is not acknowledged", async () => {
  const event = signedEvent("checkout.session.completed", "cs_1");
  await database.owner.query("ALTER TABLE outbox_event RENAME TO outbox_away");
  await expect(receive(event)).rejects.toThrow();
  await database.owner.query("ALTER TABLE outbox_away RENAME TO outbox_event");
  expect(await stored(event.id)).toEqual({ events: 0, told: 0 });
  expect(await receive(event)).toBe(true);
  expect(await stored(event.id)).toEqual({ events: 1, told: 1 });
});

test("only ids of an event are kept: its body holds personal data", async () => {
  const event = signedEvent("charge.succeeded", "ch_1");
  await receive(event);
  const { rows } = await database.owner.query("SELECT to_jsonb(e)::text AS all FROM psp_event e");
  expect(JSON.stringify(rows)).not.toContain("ana@example.com");
});
