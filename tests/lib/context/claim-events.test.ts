import { expect, test } from "vitest";
import { claimEvents, passOnEvent, renewClaims } from "@/lib/context/claim-events";
import { emit } from "@/lib/context/emit";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const jobs = () => database.open("jobs");
const claim = (most = 100, done: bigint[] = []) =>
  claimEvents(jobs(), { kinds: ["payment.confirmed"], done, most });

async function emitSome(count: number): Promise<void> {
  const ctx = database.open("payment");
  for (let left = count; left > 0; left -= 1)
    await emit(ctx, "payment.confirmed", { paymentId: newId() });
}

/** Whoever had claimed them was killed a while ago. */
const lapse = () =>
  database.owner.query("UPDATE outbox_event SET claimed_until = now() - interval '1 second'");

const waiting = async (): Promise<number> => {
  const { rows } = await database.owner.query(
    "SELECT count(*)::int AS n FROM outbox_event WHERE relayed_at IS NULL",
  );
  return rows[0].n;
};

const idsOf = (events: { id: bigint }[]) => events.map(({ id }) => id);

test("several workers share events, in their order, and each is over when its work is", async () => {
  await emitSome(30);
  const shares = await Promise.all([1, 2, 3].map(() => claim(10)));
  const ids = shares.flatMap(idsOf);
  expect(new Set(ids).size).toBe(30);
  for (const share of shares)
    expect(idsOf(share)).toEqual(idsOf(share).sort((one, other) => Number(one - other)));
  expect(await claim()).toEqual([]);
  expect(await waiting()).toBe(30);
  expect(await claim(1, ids)).toEqual([]);
  expect(await waiting()).toBe(0);
});

test("events of a worker that was killed are another's once its claim has run out, and not while it is renewed", async () => {
  await emitSome(2);
  const [kept, lost] = idsOf(await claim());
  await lapse();
  await renewClaims(jobs(), [kept ?? 0n]);
  expect(idsOf(await claim())).toEqual([lost]);
  await claim(0, [kept ?? 0n, lost ?? 0n]);
});

test("one that failed is over only together with the job that it becomes, and becomes one", async () => {
  await emitSome(1);
  const [id = 0n] = idsOf(await claim());
  const passed: bigint[] = [];
  await expect(
    passOnEvent(jobs(), id, () => Promise.reject(new Error("no queue"))),
  ).rejects.toThrow("no queue");
  expect(await waiting()).toBe(1);
  for (const _ of [1, 2]) await passOnEvent(jobs(), id, async () => void passed.push(id));
  expect(passed).toEqual([id]);
  expect(await waiting()).toBe(0);
});
