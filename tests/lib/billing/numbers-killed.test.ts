import { once } from "node:events";
import { expect, test } from "vitest";
import { forkProgram } from "@/tests/support/fork-program";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { useShop } from "@/tests/support/shop";

const shop = useShop();
const { database } = shop;
const program = new URL("numbers-program.ts", import.meta.url);
const many = trials(24, 200);

/** Half as many at once as there are in all; killed while it holds its so-manieth number. @returns by which signal it ended. */
async function issue(bookingId: string, name: string, hold = 0): Promise<unknown> {
  const wish = { BOOKING: bookingId, NAME: name, COUNT: String(many / 2), HOLD: String(hold) };
  const worker = forkProgram(program, wish);
  const gone = once(worker, "exit");
  worker.on("message", () => worker.kill("SIGKILL"));
  const [, signal] = await gone;
  return signal;
}

async function numbers(): Promise<number[]> {
  const { rows } = await database.owner.query(
    "SELECT number::int FROM invoice WHERE prefix = 'TEST-IV-' ORDER BY number",
  );
  return rows.map(({ number }) => number);
}

test("rules 70 and 71: many bills at once from two processes, of which one is killed while it holds a number: none is left out and none is there twice", async () => {
  const { bookingId } = await shop.firm();
  const random = new Random(Math.floor(Math.random() * 2 ** 31));
  const before = (await numbers()).length;
  for (let round = 1; round <= trials(1, 5); round += 1) {
    const [killed, other] = await Promise.all([
      issue(bookingId, `killed ${round}`, 1 + random.below(5)),
      issue(bookingId, `other ${round}`),
    ]);
    expect([killed, other]).toEqual(["SIGKILL", null]);
  }
  // Whoever comes after the dead goes on where they were.
  await issue(bookingId, "after");
  const found = await numbers();
  expect(found.length).toBeGreaterThan(before + 1);
  expect(found).toEqual(found.map((_, at) => at + 1));
  expect(await shop.one("SELECT next::int FROM invoice_series WHERE prefix = 'TEST-IV-'")).toBe(
    found.length + 1,
  );
}, 600_000);
