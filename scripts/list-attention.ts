// npm run money:open: what waits for a person, oldest first (docs/operations.md says what each kind means). With
// `-- --settled <id>` one of them is closed.
import { parseArgs } from "node:util";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { listAttention } = await import("@/lib/context/list-attention");
const { resolveAttention } = await import("@/lib/context/resolve-attention");

const { values } = parseArgs({ options: { settled: { type: "string" } } });
const ctx = openContext("jobs", "operator");
if (values.settled) {
  const closed = await resolveAttention(ctx, { attentionId: values.settled });
  process.stdout.write(closed ? "Closed.\n" : "Nothing open has that id.\n");
}
const open = await listAttention(ctx);
await closeClients();
for (const { id, openedAt, kind, subjectId, detail } of open)
  process.stdout.write(`${id}  ${openedAt.toISOString()}  ${kind}  ${subjectId}  ${detail}\n`);
process.stdout.write(open.length === 0 ? "Nothing waits.\n" : `${open.length} open.\n`);
