import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // The guard throws outside a server build. The condition that switches it off would also take away react-dom/server,
      // which renders our mails.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    root,
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    globalSetup: "tests/support/server.ts",
    setupFiles: "tests/support/environment.ts",
    // Left to itself it leaves a processor free, though half of a test is waiting for Postgres.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes at once on a quiet machine, and later on a busy one.
    expect: { poll: { timeout: 20_000 } },
  },
});
