// npm run staff:code -- <role or email>: what the authenticator app of one of the demo's employees shows. With secrets that are
// not the demo's there are no such employees, and this reads nothing.
import { demoPassword, demoStaff, isDemo } from "@/scripts/start/demo-staff";
import { loadEnvironment } from "@/scripts/start/keep-environment";

loadEnvironment();
if (!isDemo(process.env)) {
  process.stderr.write("Only the employees of the demo have their codes shown.\n");
  process.exit(1);
}
const asked = process.argv[2] ?? "";
const employee = demoStaff.find(({ role, email }) => role === asked || email === asked);
if (!employee) {
  const known = demoStaff.map(({ role, email }) => `  ${role.padEnd(18)}${email}\n`).join("");
  process.stderr.write(`npm run staff:code -- <role or email>. In the demo there are:\n${known}`);
  process.exit(1);
}

const { readDemoCode } = await import("@/scripts/start/read-demo-code");
const { closeClients } = await import("@/lib/db/purpose-client");
const code = await readDemoCode(employee.email);
await closeClients();
process.stdout.write(
  `${employee.email}  password ${demoPassword(process.env)}  code ${code ?? "(both were used; wait half a minute)"}\n`,
);
