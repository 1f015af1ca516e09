// npm run claim:attest -- <clause> <day> <paper>: somebody read today a paper that shows it, and that counts until that day.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");
const { attestClaim } = await import("@/lib/privacy/attest-claim");

const [clause = "", holdsUntil = "", ...paper] = process.argv.slice(2);
try {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(holdsUntil))
    throw new DomainError("invalid", "Say until which day: 2027-11-30.");
  await attestClaim(openContext("jobs", "operator"), {
    ...{ clause, holdsUntil, paper: paper.join(" ") },
  });
  process.stdout.write(`${clause} is shown by that paper until ${holdsUntil}.\n`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${clause}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
