import { expect, test } from "vitest";
import { queueLinks } from "@/lib/booking/queue-links";
import { requestLink } from "@/lib/booking/request-link";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { newId } from "@/lib/ids";
import { emailIndex } from "@/lib/privacy/find-by-email";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const mailbox = useMailbox();
const { database } = shop;

/** A context that writes down which statements it was asked for. */
function counted(ctx: Context): { ctx: Context; calls: string[] } {
  const calls: string[] = [];
  const watch = (value: object, name: string): object =>
    new Proxy(value, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        const path = `${name}.${String(key)}`;
        if (typeof found === "function")
          return (...input: unknown[]) => {
            calls.push(path);
            return Reflect.apply(found, target, input);
          };
        return typeof found === "object" && found !== null ? watch(found, path) : found;
      },
    });
  return { ctx: { ...ctx, db: watch(ctx.db, "db") as Context["db"] }, calls };
}

test("rule 112: a known and an unknown address get the same answer by the same statements", async () => {
  await shop.paying();
  const known = counted(database.open("booking"));
  const unknown = counted(database.open("booking"));
  expect(await requestLink(known.ctx, { email: "ana@example.com" })).toBe(
    await requestLink(unknown.ctx, { email: "nobody@example.com" }),
  );
  expect(known.calls).toEqual(unknown.calls);
  expect(known.calls).toHaveLength(1);
  await database.owner.query("DELETE FROM outbox_event");
});

test("an event carries no address", async () => {
  await requestLink(database.open("booking"), { email: "ana@example.com" });
  const payload = await shop.one(
    "SELECT payload::text FROM outbox_event WHERE kind = 'booking.link_requested'",
  );
  expect(payload).not.toContain("ana");
  await database.owner.query("DELETE FROM outbox_event");
});

test("two bookings of one address come in one mail, to that address; none of another's does", async () => {
  const first = await shop.received();
  const second = await shop.received();
  const other = await shop.paying({}, { email: "bo@example.com", given: "Bo" });
  await shop.work();
  await database.owner.query("DELETE FROM outbox_event");
  await mailbox.empty();
  await requestLink(database.open("booking"), { email: "ANA@example.com ".trim() });
  await requestLink(database.open("booking"), { email: "nobody@example.com" });
  await runWorker(database.owner);
  expect(await mailbox.messages()).toMatchObject([{ To: [{ Address: "ana@example.com" }] }]);
  const raw = (await mailbox.raw()).replaceAll("=\r\n", "");
  for (const { payment } of [first, second])
    expect(raw).toContain(linkToken("booking", payment.booking_id, 1));
  expect(raw).not.toContain(linkToken("booking", other.payment.booking_id, 1));
}, 60_000);

test("a request that is heard twice is one mail", async () => {
  const request = { requestId: newId(), emailIndex: emailIndex("bo@example.com") };
  await Promise.all([1, 2, 3].map(() => queueLinks(database.open("booking"), request)));
  expect(
    await shop.one("SELECT count(*)::int FROM notice WHERE subject_id = $1", [request.requestId]),
  ).toBe(1);
  await database.owner.query("DELETE FROM outbox_event");
});
