import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { readRecords } from "@/lib/privacy/access/read-records";
import { usesOf } from "@/lib/privacy/access/uses-of";
import { groupWords } from "@/lib/privacy/erasing";
import type { Everything, Holders } from "@/lib/privacy/holders";

/**
 * Everything that we hold about people, under `rights`: each value, where, when and under which version it was collected, what it may
 * be used for today and why, and what each domain keeps beside it: bookings, payments, messages, who looked, and to whom what was
 * handed over (P5, P34, P43). Who was erased has what had to stay.
 */
export async function readEverything(
  ctx: Context,
  holders: Holders,
  input: { personIds: readonly string[] },
): Promise<Everything> {
  const records = await readRecords(ctx, input.personIds);
  const uses = await usesOf(ctx, records);
  const tables = await Promise.all(
    Object.values(holders).map((holder) => holder.exportFor(ctx, input)),
  );
  return {
    madeAt: clock.now(),
    values: records.map((record) => ({
      personId: record.personId,
      group: record.group,
      what: groupWords[record.group],
      fields: record.fields,
      from: record.provenance === "self" ? "you" : "somebody who booked for you",
      form: record.point,
      collectedAt: record.collectedAt,
      policyVersion: record.version,
      keptAs: record.retentionClass,
      staysUntil: record.staysUntil,
      uses: uses.get(record) ?? [],
    })),
    tables: tables.flat(),
  };
}
