// What the worker does by the clock, now and once.
import { openContext } from "@/lib/context/open-context";
import { closeClients } from "@/lib/db/purpose-client";
import { schedules } from "@/lib/worker/schedules";

for (const { purpose, run } of Object.values(schedules)) await run(openContext(purpose, "worker"));
await closeClients();
