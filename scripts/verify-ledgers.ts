// npm run ledger:verify: computes the chain of seals over all ledgers again (docs/operations.md).
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { getUnsealedSeconds } = await import("@/lib/privacy/get-unsealed-seconds");
const { verifyLedgers } = await import("@/lib/privacy/verify-ledgers");

const ctx = openContext("jobs", "operator");
const { brokenAt, seals, entries, head } = await verifyLedgers(ctx);
const waiting = await getUnsealedSeconds(ctx);
await closeClients();
if (brokenAt === null) {
  process.stdout.write(`${entries} entries under ${seals} seals: all as they were written.\n`);
  process.stdout.write(`Head: ${head}\n`);
} else {
  process.stderr.write(`Seal ${brokenAt} is not what its entries make: records were changed.\n`);
}
if (waiting > 60) process.stderr.write(`An entry has waited ${waiting} seconds for its seal.\n`);
process.exitCode = brokenAt === null && waiting <= 60 ? 0 : 1;
