// npm run staff:close -- <email>: somebody is no employee any more; every device is signed out at its next request.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");
const { closeEmployee } = await import("@/lib/staff/close-employee");

const email = process.argv[2] ?? "";
try {
  await closeEmployee(openContext("sign_in", "operator"), { email });
  process.stdout.write(`${email} is closed and signed out everywhere.\n`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${email}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
