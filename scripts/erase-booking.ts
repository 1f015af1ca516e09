// npm run privacy:erase -- <booking reference> [--confirm <plan>]: shows what erasing its people would destroy and what must stay;
// with the plan's mark it does exactly that (P43).
import { parseArgs } from "node:util";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { eraseBooking, planBookingErasure } = await import("@/lib/booking/erase-booking");
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");
const { erasurePlanText } = await import("@/lib/privacy/erasure-plan-text");
const { holders } = await import("@/lib/worker/holders");

const { values, positionals } = parseArgs({
  options: { confirm: { type: "string" } },
  allowPositionals: true,
});
const ref = positionals[0] ?? "";
const ctx = openContext("rights", "operator");
try {
  const planned = await planBookingErasure(ctx, holders, { ref });
  if (values.confirm) {
    const planHash = planned.hash.startsWith(values.confirm) ? planned.hash : values.confirm;
    const done = await eraseBooking(ctx, holders, { ref, planHash });
    process.stdout.write(`${ref}: done.\n${erasurePlanText(done)}`);
  } else {
    process.stdout.write(
      `${ref}: nothing is erased yet.\n${erasurePlanText(planned)}Confirm with --confirm ${planned.hash.slice(0, 12)}\n`,
    );
  }
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${ref}: nothing was erased. ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
