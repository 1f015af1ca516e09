import { z } from "zod";
import type { Bench, Figure } from "@/tests/bench/bench";
import { perSecond } from "@/tests/bench/report/words";
import { manyDebtors } from "@/tests/bench/rows/arranged/many-debtors";
import { oneQuery } from "@/tests/bench/rows/stating/one-query";
import { forkProgram, hear } from "@/tests/support/fork-program";

const Answer = z.strictObject({ perSecond: z.number(), tenthMb: z.number(), mostMb: z.number() });

/**
 * The statements of a month for 100,000 customers, with whom they are made out to and their mails queued; the mails themselves are held
 * back. The yardstick is one query that computes what they say.
 */
export async function statements({ owner, turns }: Bench): Promise<Figure[]> {
  const count = await manyDebtors(owner, turns > 1 ? 100_000 : 2_000);
  await owner.query(`
    CREATE FUNCTION hold_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.relayed_at := now(); RETURN NEW; END $$;
    CREATE TRIGGER hold_back BEFORE INSERT ON outbox_event FOR EACH ROW WHEN (NEW.kind = 'notice.queued') EXECUTE FUNCTION hold_back()`);
  const yardstick = await timed(() => owner.query(oneQuery));
  const run = forkProgram(new URL("stating/state-month.ts", import.meta.url), {
    STATEMENT_TIMEOUT_MS: "60000",
  });
  const { perSecond: rate, tenthMb, mostMb } = Answer.parse(await hear(run));
  await owner.query("DROP TRIGGER hold_back ON outbox_event; DROP FUNCTION hold_back()");
  const against = count / yardstick;
  return [
    {
      what: `the statements of a month, ${count.toLocaleString("en-US")} customers, computed, kept and their mails queued`,
      yardstick: "one SQL query that computes them",
      ...{ measured: perSecond(rate), against: perSecond(against), ratio: rate / against },
      ...{ budget: ">= 500/s", met: rate >= 500 },
    },
    {
      what: "the memory of that run: at most, and after a tenth of it",
      ...{ yardstick: "–", against: `${tenthMb.toFixed(0)} MB`, ratio: mostMb / tenthMb },
      ...{
        measured: `${mostMb.toFixed(0)} MB`,
        budget: "<= 1.25",
        met: turns > 1 ? mostMb <= tenthMb * 1.25 : null,
      },
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
