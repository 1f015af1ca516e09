import { expect, test } from "vitest";
import { callAttention } from "@/lib/context/call-attention";
import { listAttention } from "@/lib/context/list-attention";
import { resolveAttention } from "@/lib/context/resolve-attention";
import { newId } from "@/lib/ids";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

test("rule 40: what a person has settled waits no longer, and is closed once", async () => {
  const subjectId = newId();
  await callAttention(database.open("payment"), { kind: "refund_failed", subjectId, detail: "" });
  const jobs = database.open("jobs", "operator");
  const [matter] = await listAttention(jobs);
  expect(matter).toMatchObject({ kind: "refund_failed", subjectId });

  const attentionId = matter?.id ?? "";
  expect(await resolveAttention(jobs, { attentionId })).toBe(true);
  expect(await resolveAttention(jobs, { attentionId })).toBe(false);
  expect(await listAttention(jobs)).toEqual([]);
});
