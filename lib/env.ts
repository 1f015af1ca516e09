import "server-only";
import { z } from "zod";

const secret = z.string().min(32, "needs at least 32 characters");
const port = z.coerce.number().int().min(1).max(65_535);

const Environment = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  APP_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  PORT: port.default(3000),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  /** The database as its owner: roles, migrations and the passwords of the purpose roles hang on it. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The one secret that every other is derived from: role passwords, links, tokens, blind indexes. */
  APP_SECRET: secret,
  /** Wraps the keys of personal data; kept apart from APP_SECRET so that each can be rotated alone. */
  VAULT_KEY: secret,
  /** Seals backups, and the log of what must be done again after one is restored; kept apart from both. */
  BACKUP_KEY: secret,
  /** The folder of that log: not on the disk of the database. */
  RIGHTS_LOG: z.string().default(".data/rights-log"),
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(8),
  /** Where Stripe answers; unset means Stripe itself. */
  STRIPE_API_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().default("International Vacations <bookings@example.com>"),
  /** Where mail that comes back goes: the domain whose mail server hands it to the listener of the worker, and that one's port. */
  BOUNCE_DOMAIN: z.hostname().max(180).default("bounces.example.com"),
  BOUNCE_PORT: port.default(2525),
  /** On this machine alone, unless told. */
  BOUNCE_HOST: z.string().default("127.0.0.1"),
  /** The domain of the gateway that sends mails on as faxes (RFC 3192); without it nobody gets one. */
  FAX_DOMAIN: z.hostname().max(180).optional(),
  /** Where letters lie for the printer: a folder that it alone reads. */
  LETTERS_FOLDER: z.string().default(".data/letters"),
  OPERATOR_EMAIL: z.email().default("operator@example.com"),
  /** The sources that the build was made from: the build says it. */
  SOURCE_TREE: z.string().default(""),
  /** 5 s where people wait; the worker is started with 60 s. */
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().positive().default(5000),
  /** Multiplies how often one address may do a thing: raise it behind a proxy that hides addresses. */
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  /** "1" where the stand-ins of the demo may be used: development secrets and plain http are refused without it. */
  DEMO: z.enum(["0", "1"]).default("0"),
});

export type Env = z.infer<typeof Environment>;

/**
 * The environment, checked once at start.
 * @throws an Error that names each variable and what is wrong with it.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join("\n")}`);
  }
  refuseDevelopmentSecrets(parsed.data);
  return parsed.data;
}

function refuseDevelopmentSecrets(found: Env): void {
  if (found.DEMO === "1" && /^[rs]k_live_/.test(found.STRIPE_SECRET_KEY)) {
    throw new Error(
      "DEMO: real money cannot be taken with the secrets of the demo. Set APP_SECRET, VAULT_KEY and BACKUP_KEY.",
    );
  }
  if (found.DEMO === "1" || found.NODE_ENV !== "production") return;
  const weak = (["APP_SECRET", "VAULT_KEY", "BACKUP_KEY"] as const).filter((name) =>
    found[name].startsWith("development-"),
  );
  if (weak.length > 0)
    throw new Error(`${weak.join(", ")}: a development secret cannot be used in production.`);
  if (!found.APP_URL.startsWith("https:")) throw new Error("APP_URL: must be https in production.");
  if (found.STRIPE_API_URL)
    throw new Error("STRIPE_API_URL: a stand-in of Stripe cannot be used in production.");
}

export const env: Env = readEnv(process.env);
