import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readSettings, type Settings } from "@/scripts/start/settings";

const ports = {
  ...{ PORT: "13400", POSTGRES_PORT: "13401", STRIPE_PORT: "13402" },
  ...{ SMTP_PORT: "13403", MAILBOX_PORT: "13404", BOUNCE_PORT: "13405" },
};

/** Where the yardstick answers. */
export const yardstickPort = 13_405;

/** The product on data of its own, with nothing of this machine's configuration: a bench never reaches the real thing. */
export async function benchSettings(): Promise<Settings> {
  const machine = ["PATH", "HOME", "TMPDIR", "TERM", "LANG"];
  return await readSettings(false, {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => machine.includes(name))),
    ...ports,
    NODE_ENV: "production",
    // The same each time, as it is part of the build.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "bench").toString("base64"),
    NEXT_DIST_DIR: ".data/bench-build",
    DATA_FOLDER: mkdtempSync(path.join(os.tmpdir(), "iv-bench-")),
    LOG_LEVEL: "warn",
    // All buyers come from one address.
    RATE_LIMIT_FACTOR: "1000000",
  });
}
