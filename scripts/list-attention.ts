// npm run money:open: what waits for a person, oldest first (docs/operations.md says what each kind means).
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { listAttention } = await import("@/lib/context/list-attention");

const open = await listAttention(openContext("jobs", "operator"));
await closeClients();
for (const { openedAt, kind, subjectId, detail } of open)
  process.stdout.write(`${openedAt.toISOString()}  ${kind}  ${subjectId}  ${detail}\n`);
process.stdout.write(open.length === 0 ? "Nothing waits.\n" : `${open.length} open.\n`);
