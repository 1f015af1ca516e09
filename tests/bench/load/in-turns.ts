import { median } from "@/tests/bench/load/median";

type Measure = () => Promise<number>;

/**
 * Measures yardstick and subject in turns, so that what else the machine does meets both, after one turn of each that does not
 * count.
 * @returns the medians of each.
 */
export async function inTurns(
  turns: number,
  measures: { yardstick: Measure; subject: Measure },
): Promise<{ yardstick: number; subject: number; ratio: number }> {
  await measures.yardstick();
  await measures.subject();
  const found = { yardstick: [] as number[], subject: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    found.yardstick.push(await measures.yardstick());
    found.subject.push(await measures.subject());
  }
  const [yardstick, subject] = [median(found.yardstick), median(found.subject)];
  return { yardstick, subject, ratio: subject / yardstick };
}
