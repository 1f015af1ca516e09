// npm run worker:run -- <schedule> [--at <instant>]: does now what the worker does by the clock.
import { parseArgs } from "node:util";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { clock } = await import("@/lib/clock");
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { schedules } = await import("@/lib/worker/schedules");

const { values, positionals } = parseArgs({
  options: { at: { type: "string" } },
  allowPositionals: true,
});
const name = positionals[0] ?? "";
const schedule = schedules[name];
if (!schedule) {
  process.stderr.write(`Which one? ${Object.keys(schedules).join(", ")}\n`);
  process.exit(1);
}

const at = values.at === undefined ? null : new Date(values.at);
if (at && Number.isNaN(at.getTime())) {
  process.stderr.write("--at wants an instant such as 2027-03-01T09:00:00Z\n");
  process.exit(1);
}
// Where the database decides by its own clock (expiries), that one stays.
if (at) clock.now = () => new Date(at);

await schedule.run(openContext(schedule.purpose, "operator"));
await closeClients();
process.stdout.write(`${name}: done.\n`);
