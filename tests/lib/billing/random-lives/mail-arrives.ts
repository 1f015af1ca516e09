import { randomBytes } from "node:crypto";
import { openContext } from "@/lib/context/open-context";
import { receiveReport } from "@/lib/notices/receive-report";
import type { Living } from "@/tests/lib/billing/random-lives/life";
import type { Random } from "@/tests/support/random";

/** Mail servers say of most mails that they arrived, now and then later, or twice. */
export async function mailArrives({ owner }: Living, random: Random): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM delivery_attempt WHERE channel = 'email' AND status = 'accepted' ORDER BY id",
  );
  for (const { id: attemptId } of rows) {
    if (random.chance(0.3)) continue;
    const report = { attemptId, ref: randomBytes(32), kind: "delivered", code: "2.0.0" } as const;
    const times = random.chance(0.2) ? 2 : 1;
    for (let at = 0; at < times; at += 1) await receiveReport(openContext("notices"), report);
  }
}
