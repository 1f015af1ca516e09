import type pg from "pg";
import { openContext } from "@/lib/context/open-context";
import { newId } from "@/lib/ids";
import { keepScript } from "@/lib/notices/calls/keep-script";
import { keepCases } from "@/lib/staff/keep-cases";
import { zoneOfNow } from "@/tests/support/zone-of-now";

/** A call about a bill to somebody who booked, which waits to be made, with its case. @returns its attempt. */
export async function waitingCall(owner: pg.Pool, personId: string): Promise<string> {
  const [notice, attemptId] = [newId(), newId()];
  await owner.query(
    "INSERT INTO notice (id, kind, subject_id, event, person_id) VALUES ($1, 'payment_overdue', $2, 'x', $3)",
    [notice, newId(), personId],
  );
  await owner.query(
    "INSERT INTO delivery_attempt (id, notice_id, channel, status, message_id) VALUES ($1::uuid, $2, 'phone', 'queued', $1::text)",
    [attemptId, notice],
  );
  const script = { before: ["Ask for them."], say: ["A bill is late."], after: ["Note it."] };
  const kept = { attemptId, personId, zones: [zoneOfNow()], script };
  await keepScript(openContext("notices"), kept);
  await keepCases(openContext("jobs"));
  return attemptId;
}
