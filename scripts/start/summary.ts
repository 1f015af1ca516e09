import { demoPassword, demoStaff, isDemo } from "@/scripts/start/demo-staff";
import type { Settings } from "@/scripts/start/settings";

/** Where everything is, how to pay, and how to sign in. */
export function summary(settings: Settings): string {
  const { env, stripe, mail, database, folder, notes } = settings;
  const at = (what: string, where: string) => `  ${what.padEnd(14)}${where}`;
  return [
    "",
    "International Vacations is running.",
    "",
    at("Site", env["APP_URL"] ?? ""),
    mail &&
      at(
        "Mailbox",
        `http://localhost:${mail.webPort}  (every mail that is sent ends here; one to …@gone.example comes back)`,
      ),
    stripe && at("Payments", `a stand-in of Stripe at http://localhost:${stripe.port}`),
    database && at("Database", `Postgres 18 on port ${database.port}`),
    at("Data, logs", folder),
    ...(stripe ? ["", ...howToPay] : []),
    ...(isDemo(env) ? ["", ...howToSignIn(env)] : []),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `  ${note}`)] : []),
    "",
    "Ctrl-C stops everything; the data is kept.",
    "",
  ]
    .filter((line) => line !== null)
    .join("\n");
}

function howToSignIn(env: NodeJS.ProcessEnv): string[] {
  return [
    `  To work at the desk, sign in at ${env["APP_URL"]}/sign-in with the password ${demoPassword(env)}`,
    "  and the code that  npm run staff:code -- <role>  prints, as",
    ...demoStaff.map(({ role, email }) => `    ${email.padEnd(30)}${role}`),
  ];
}

// https://docs.stripe.com/testing
const howToPay = [
  "  To pay, use a test card with any future date and any three digits:",
  "    4242 4242 4242 4242   is paid",
  "    4000 0000 0000 0002   is declined",
  "    4000 0000 0000 9995   is declined: insufficient funds",
  "    4000 0025 0000 3155   asks the bank first",
  "    4000 0000 0000 0259   is paid, and its bank takes the money back",
  "    4000 0000 0000 0341   can be saved, and is declined when something is taken from it",
];
