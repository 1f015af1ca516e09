import { afterAll, expect, test, vi } from "vitest";
import { judge, type Outcome } from "@/tests/races/payment-expiry/outcome";
import { arrange, collide, rest } from "@/tests/races/payment-expiry/trial";
import { useCatalogue } from "@/tests/support/catalogue";
import { useDatabase } from "@/tests/support/database";
import { useMailbox } from "@/tests/support/mailbox";
import { Random } from "@/tests/support/random";
import { trials } from "@/tests/support/scale";
import { useStripe } from "@/tests/support/stripe";

vi.setConfig({ testTimeout: 60_000 });
const database = useDatabase("catalogue");
const catalogue = useCatalogue(database);
const stripe = useStripe();
const mailbox = useMailbox();

// RACE_SEED=<seed> begins with the trial that failed.
const first = Number(process.env["RACE_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const seeds = Array.from({ length: trials(20, 500) }, (_, at) => first + at);
const ends = new Map<Outcome, number>();

test.for(seeds)(
  "rules 35 to 43: a payment races with the end of its session, seed %i",
  async (seed) => {
    const scene = await arrange({ database, catalogue, stripe, random: new Random(seed) });
    const faults = await collide(scene);
    await rest(scene);
    const end = await judge(scene);
    expect(faults).toEqual([]);
    await checkMail();
    ends.set(end, (ends.get(end) ?? 0) + 1);
  },
);

const told = new Set<string>();

/** One message for each thing that was told since the last trial, however often it was heard of. */
async function checkMail(): Promise<void> {
  const { rows } = await database.owner.query("SELECT message_id FROM delivery_attempt");
  const fresh = rows.map((row): string => row.message_id).filter((id) => !told.has(id));
  for (const id of fresh) told.add(id);
  const arrived = (await mailbox.messages()).map((message) => message.MessageID);
  expect(arrived.sort()).toEqual(fresh.sort());
  await mailbox.empty();
}

afterAll(() => process.stdout.write(`  ends: ${JSON.stringify(Object.fromEntries(ends))}\n`));
