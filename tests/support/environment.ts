import { afterAll, inject, vi } from "vitest";
import { freePort } from "@/scripts/start/ports";
import { testSecrets } from "@/tests/support/server";

// Runs before each test file is loaded: `lib/env` reads the environment when it is imported. Files that share a worker share
// what is loaded, one after the other, so they share these names too. The database of this name exists only where a file
// calls `useDatabase`, and the servers only where it calls `useStripe` or `useMailbox`.
const marker = "TEST_WORKER_IS_SET_UP";
if (!process.env[marker]) {
  const url = new URL(inject("databaseServer"));
  url.pathname = `/t_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  Object.assign(process.env, testSecrets, {
    [marker]: "1",
    DATABASE_URL: url.href,
    STRIPE_API_URL: `http://127.0.0.1:${await freePort()}`,
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    BOUNCE_PORT: String(await freePort()),
    FAX_DOMAIN: "fax.example.com",
  });
}
// The next file meets the clock of now.
afterAll(() => {
  vi.restoreAllMocks();
});
