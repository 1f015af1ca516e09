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
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
  databasePassword: z.string(),
});

export type Secrets = z.infer<typeof Secrets>;

/**
 * The development secrets of this checkout: made at the first start and the same from then on, since links, roles and sealed
 * values hang on them. Their prefix makes production refuse them.
 */
export function keepSecrets(folder: string): Secrets {
  refuseReadOnly(folder);
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return readSecrets(file);
  const random = () => randomBytes(32).toString("hex");
  const made: Secrets = {
    APP_SECRET: `development-${random()}`,
    VAULT_KEY: `development-${random()}`,
    STRIPE_SECRET_KEY: `sk_test_${random()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    databasePassword: random(),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
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

function readSecrets(file: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(
      `${file} cannot be read. What the database holds is sealed with it: put it back from a copy, or remove the whole folder and begin anew.`,
    );
  }
}
