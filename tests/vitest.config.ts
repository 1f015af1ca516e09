import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const include = ["tests/**/*.test.{ts,tsx}"];
const exclude = ["tests/e2e/**"];

// What is put in a module's place or into the environment, and what a module has kept, is for one file alone, which says so
// where nothing else does. All others share what a worker has loaded: that is a third of what the tests cost.
const alone = globSync("tests/**/*.test.{ts,tsx}", { cwd: root }).filter((file) =>
  /^\/\/ alone:|\bvi\.(mock|resetModules|stubEnv)\(|process\.env\[[^\]]+\] =/m.test(
    readFileSync(path.join(root, file), "utf8"),
  ),
);

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
    globalSetup: "tests/support/server.ts",
    // Left to itself it leaves a processor free, though half of a test is waiting for Postgres.
    maxWorkers: availableParallelism(),
    projects: [
      { name: "together", include, exclude: [...exclude, ...alone], isolate: false },
      { name: "alone", include: alone, exclude, isolate: true },
    ].map((test) => ({
      extends: true,
      test: {
        ...test,
        // Once for both.
        globalSetup: [],
        setupFiles: "tests/support/environment.ts",
        testTimeout: 60_000,
        hookTimeout: 120_000,
        // What is waited for comes at once on a quiet machine, and later on a busy one.
        expect: { poll: { timeout: 20_000 } },
      },
    })),
  },
});
