// npm run staff:invite -- <role> <email>: prints the link by which an employee comes in, or in again with a new phone, password
// or role. It is good once and for three days; hand it over in person or by a way that you trust.
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
const { openContext } = await import("@/lib/context/open-context");
const { closeClients } = await import("@/lib/db/purpose-client");
const { env } = await import("@/lib/env");
const { paths } = await import("@/lib/paths");
const { inviteEmployee } = await import("@/lib/staff/invite-employee");
const { InviteEmployeeInput } = await import("@/lib/staff/schema");

const [role, email] = process.argv.slice(2);
const input = InviteEmployeeInput.safeParse({ role, email });
if (input.success) {
  const { token } = await inviteEmployee(openContext("sign_in", "operator"), input.data);
  process.stdout.write(`${env.APP_URL}${paths.invitation(token)}\n`);
} else {
  const wrong = input.error.issues.map(({ message }) => message).join(" ");
  process.stderr.write(`npm run staff:invite -- <role> <email>. ${wrong}\n`);
  process.exitCode = 1;
}
await closeClients();
