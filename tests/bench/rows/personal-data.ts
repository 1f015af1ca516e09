import { type Context, openContext } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { milliseconds } from "@/tests/bench/report/words";
import { manyPeople } from "@/tests/bench/rows/arranged/many-people";
import { ownerClient } from "@/tests/support/owner-client";

type Db = Context["db"];
type Read = (db: Db, people: readonly string[], at: number) => Promise<unknown>;

const select = { personId: true, addressCt: true } as const;

const reads: Record<string, { times: number; read: Read; budget: number | null }> = {
  "by key": {
    budget: 1.15,
    times: 2_000,
    read: (db, people, at) => {
      const personId = people[(at * 7919) % people.length] ?? "";
      return db.email.findUnique({ where: { personId }, select });
    },
  },
  "a list of 50": {
    budget: 1.15,
    times: 500,
    read: (db, people, at) => {
      const first = (at * 7919) % (people.length - 50);
      return db.email.findMany({
        where: { personId: { in: people.slice(first, first + 50) } },
        select,
      });
    },
  },
  "a scan of 200,000": {
    budget: 1.15,
    times: 1,
    read: (db) => db.email.findMany({ select }),
  },
  // Nothing of ours does so. A row takes 70 ns to count; to look at its bits at all takes 10 to 30 more.
  "200,000 counted inside Postgres": {
    budget: null,
    times: 10,
    read: (db) => db.$queryRaw`SELECT count(*), sum(length(address_ct)) FROM vault.email`,
  },
};

/** Mail addresses, sealed as they stand, read under the purpose of booking; the yardstick reads the same as owner, past row security. */
export async function personalData(bench: Bench): Promise<Figure[]> {
  const people = await manyPeople(bench.owner, 200_000);
  const { db } = openContext("booking");
  const owner = ownerClient(env.DATABASE_URL);
  const figures: Figure[] = [];
  for (const [name, { times, read, budget }] of Object.entries(reads)) {
    const time = async (from: Db) => {
      const rate = await workRate(times, 1, (at) => read(from, people, at));
      return 1000 / rate;
    };
    const { subject, yardstick, ratio } = await inTurns(bench.turns * 2, {
      yardstick: () => time(owner),
      subject: () => time(db),
    });
    figures.push({
      what: `personal data read under a purpose, ${name}`,
      yardstick: "the same Prisma read as owner",
      ...{ measured: milliseconds(subject), against: milliseconds(yardstick), ratio },
      budget: budget === null ? "–" : `<= ${budget}`,
      met: budget === null ? null : ratio <= budget,
    });
  }
  await owner.$disconnect();
  return figures;
}
