import { expect, test } from "vitest";
import { forgetAbandoned } from "@/lib/booking/forget-abandoned";
import { queueLinks } from "@/lib/booking/queue-links";
import { requestLink } from "@/lib/booking/request-link";
import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { holders } from "@/lib/worker/holders";
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
  await database.owner.query("DELETE FROM outbox_event; DELETE FROM link_request");
});

test("an event carries neither an address nor what it is found by, and of what was typed nothing is left", async () => {
  await requestLink(database.open("booking"), { email: "ana@example.com" });
  const payload = await shop.one(
    "SELECT payload::text FROM outbox_event WHERE kind = 'booking.link_requested'",
  );
  expect(payload).toMatch(/^{"requestId": "[0-9a-f-]{36}"}$/);
  await runWorker(database.owner, ["notice.queued"]);
  expect(await shop.one("SELECT count(*)::int FROM link_request")).toBe(0);
  await requestLink(database.open("booking"), { email: "nobody@example.com" });
  await database.owner.query("UPDATE link_request SET created_at = now() - interval '25 hours'");
  await forgetAbandoned(database.open("rights"), holders);
  expect(await shop.one("SELECT count(*)::int FROM link_request")).toBe(0);
  await database.owner.query("DELETE FROM outbox_event; DELETE FROM link_request");
  await database.owner.query("DELETE FROM delivery_attempt");
  await database.owner.query("DELETE FROM notice");
});

test("two bookings of one address come in one mail, to that address; none of another's does", async () => {
  const first = await shop.received();
  const second = await shop.received();
  const other = await shop.paying({}, { email: "bo@example.com", given: "Bo" });
  await shop.work();
  await database.owner.query("DELETE FROM outbox_event; DELETE FROM link_request");
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

test("a request that is heard twice is one mail, and so are many within an hour", async () => {
  const notices = () => shop.one("SELECT count(*)::int FROM notice WHERE kind = 'booking_link'");
  await database.owner.query("DELETE FROM outbox_event; DELETE FROM link_request");
  const before = Number(await notices());
  for (const _ of [1, 2, 3])
    await requestLink(database.open("booking"), { email: "bo@example.com" });
  await database.owner.query("UPDATE link_request SET created_at = '2027-01-01T10:30:00Z'");
  const { rows } = await database.owner.query<{ id: string }>("SELECT id FROM link_request");
  await Promise.all(
    [...rows, ...rows].map(({ id }) => queueLinks(database.open("booking"), { requestId: id })),
  );
  expect(await notices()).toBe(before + 1);
  await database.owner.query("DELETE FROM outbox_event; DELETE FROM link_request");
});
