import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { portNear } from "@/scripts/start/ports";
import { keepSecrets, type Secrets } from "@/scripts/start/secrets";

type Given = Record<string, string | undefined>;

/** What is started here, and the environment that every program of the product gets. */
export type Settings = {
  dev: boolean;
  port: number;
  folder: string;
  env: NodeJS.ProcessEnv;
  /** The part of it that was made up here, for the commands that are run beside (scripts/start/load-environment.ts). */
  madeUp: Record<string, string>;
  /** Null where the environment names the real thing. */
  database: { port: number; password: string } | null;
  stripe: { port: number } | null;
  mail: { smtpPort: number; webPort: number; bouncePort: number } | null;
  notes: string[];
};

/** Reads what is given, the environment before `.env`, and stands in for whatever it does not name. */
export async function readSettings(dev: boolean, given = readGiven()): Promise<Settings> {
  const folder = path.resolve(given["DATA_FOLDER"] ?? ".data");
  const secrets = keepSecrets(folder);
  const port = portIn(given, "PORT", 3000);
  const notes: string[] = [];
  const pick = async (variable: string, fallback: number, what: string) => {
    const found = await portNear(portIn(given, variable, fallback), what, variable);
    if (found.note) notes.push(found.note);
    return found.port;
  };

  const database = given["DATABASE_URL"]
    ? null
    : { port: await pick("POSTGRES_PORT", 54329, "Postgres"), password: secrets.databasePassword };
  const stripe =
    given["STRIPE_SECRET_KEY"] || given["STRIPE_API_URL"]
      ? null
      : { port: await pick("STRIPE_PORT", 12111, "the Stripe stand-in") };
  const mail = given["SMTP_URL"]
    ? null
    : {
        smtpPort: await pick("SMTP_PORT", 1025, "the mail server"),
        webPort: await pick("MAILBOX_PORT", 8025, "the mailbox"),
        bouncePort: await pick("BOUNCE_PORT", 2525, "the listener for mail that comes back"),
      };
  const stands = { database, stripe, mail };
  const madeUp = {
    ...environment(stands, secrets, given, port),
    RIGHTS_LOG: path.join(folder, "rights-log"),
    LETTERS_FOLDER: path.join(folder, "letters"),
  };
  const env: NodeJS.ProcessEnv = {
    ...madeUp,
    ...given,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    ...(mail && { BOUNCE_PORT: String(mail.bouncePort) }),
  };
  return { dev, port, folder, env, madeUp, ...stands, notes };
}

// A variable that is set to nothing counts as not set, in `.env` and outside.
export function readGiven(): Given {
  const file = existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
  return Object.fromEntries(
    Object.entries({ ...file, ...process.env }).filter(([, value]) => value !== ""),
  );
}

function environment(
  stands: Pick<Settings, "database" | "stripe" | "mail">,
  secrets: Secrets,
  given: Given,
  port: number,
): Record<string, string> {
  const { database, stripe, mail } = stands;
  const own = ["APP_SECRET", "VAULT_KEY", "BACKUP_KEY"].every((name) => given[name]);
  const demo = database || stripe || mail || !own;
  const { databasePassword: password, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, ...ours } = secrets;
  return {
    ...ours,
    APP_URL: `http://localhost:${port}`,
    DEMO: demo ? "1" : "0",
    ...(database && { DATABASE_URL: databaseUrl(database.port, password) }),
    ...(stripe && {
      ...{ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET },
      STRIPE_API_URL: `http://127.0.0.1:${stripe.port}`,
    }),
    ...(mail && {
      SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
      FAX_DOMAIN: "fax.example.com",
      BOUNCE_PORT: String(mail.bouncePort),
    }),
  };
}

function databaseUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/international_vacations`;
}

function portIn(given: Given, variable: string, fallback: number): number {
  const value = Number(given[variable] ?? fallback);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new Error(`${variable} is ${given[variable]}; it must be a port between 1 and 65535.`);
}
