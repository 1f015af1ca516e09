// npm run worker:run -- <schedule> [--at <instant>] [--month 2026-10]: does now what the worker does by the clock; what goes by
// months up to that one.
import { parseArgs } from "node:util";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { readMonth } = await import("@/lib/dates");
const { clock } = await import("@/lib/clock");
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { schedules } = await import("@/lib/worker/schedules");

const { values, positionals } = parseArgs({
  options: { at: { type: "string" }, month: { type: "string" } },
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

const month = values.month === undefined ? null : readMonth(values.month);
if (values.month !== undefined && !(month && schedule.runUntil)) {
  process.stderr.write(
    month ? `${name} does not go by months.\n` : "--month wants a month such as 2026-10\n",
  );
  process.exit(1);
}

const ctx = openContext(schedule.purpose, "operator");
const tell = (words: string) => process.stdout.write(`${words}\n`);
if (month && schedule.runUntil) await schedule.runUntil(ctx, month, tell);
else await schedule.run(ctx);
await closeClients();
process.stdout.write(`${name}: done.\n`);
