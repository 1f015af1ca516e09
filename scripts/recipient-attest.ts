// npm run recipient:attest -- <recipient> <day> [<days to answer a recall> [<its mailbox for it>]]: its undertaking was read today, and holds until that day.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { DomainError } = await import("@/lib/errors");
const { attestRecipient } = await import("@/lib/privacy/attest-recipient");

const [recipient = "", expiresOn = "", days, recallTo = null] = process.argv.slice(2);
try {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expiresOn))
    throw new DomainError("invalid", "Say until which day: 2027-11-30.");
  const recallDays = days === undefined ? null : Number(days);
  await attestRecipient(openContext("jobs", "operator"), {
    ...{ recipient, expiresOn, recallDays, recallTo },
  });
  process.stdout.write(`${recipient} may be sent what the policy allows until ${expiresOn}.\n`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${recipient}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeClients();
}
