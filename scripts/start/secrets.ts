import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";

const Secrets = z.object({
  APP_SECRET: z.string(),
  VAULT_KEY: z.string(),
  BACKUP_KEY: z.string(),
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
  databasePassword: z.string(),
});

export type Secrets = z.infer<typeof Secrets>;

// A checkout from before there were backups has no key for them yet.
const Kept = Secrets.partial({ BACKUP_KEY: true });

/**
 * The development secrets of this checkout: made at the first start and the same from then on, since links, roles and sealed
 * values hang on them. Their prefix makes production refuse them.
 */
export function keepSecrets(folder: string): Secrets {
  refuseReadOnly(folder);
  const file = path.join(folder, "secrets.json");
  const fresh = makeSecrets();
  const kept = existsSync(file) ? readSecrets(file) : fresh;
  const secrets = { ...kept, BACKUP_KEY: kept.BACKUP_KEY ?? fresh.BACKUP_KEY };
  if (existsSync(file) && kept.BACKUP_KEY) return secrets;
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function makeSecrets(): Secrets {
  const random = () => randomBytes(32).toString("hex");
  return {
    APP_SECRET: `development-${random()}`,
    VAULT_KEY: `development-${random()}`,
    BACKUP_KEY: `development-${random()}`,
    STRIPE_SECRET_KEY: `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    databasePassword: random(),
  };
}

function refuseReadOnly(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(
      `${folder} cannot be written to. If an earlier start ran as root or another user, start as that user, or remove the folder.`,
    );
  }
}

function readSecrets(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(
      `${file} cannot be read. What the database holds is sealed with it: put it back from a copy, or remove the whole folder and begin anew.`,
    );
  }
}
