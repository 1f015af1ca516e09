// npm run privacy:erase -- <booking reference>: destroys what we know of its people when they ask us to (P43).
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { eraseBooking } = await import("@/lib/booking/erase-booking");
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");

const ref = process.argv[2] ?? "";
try {
  const erased = await eraseBooking(openContext("rights", "operator"), { ref });
  process.stdout.write(
    erased > 0
      ? `${ref}: ${erased} ${erased === 1 ? "person is" : "people are"} erased. The amounts stay in the books.\n`
      : `${ref}: nobody was left to erase.\n`,
  );
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${ref}: nothing was erased. ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
