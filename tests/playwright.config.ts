import { defineConfig } from "@playwright/test";

const browser = process.env["BROWSER"];

// Started by scripts/test/run-journeys.ts, with the product running and these variables set.
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json"]],
  // What the whole run left behind is searched when it is over.
  projects: [
    { name: "journeys", testIgnore: /canaries|policy-changes|statements/ },
    // From here on another version of the policy is in force.
    { name: "policy", testMatch: /policy-changes/, dependencies: ["journeys"] },
    // From here on a month is over, and everybody who booked has a mail more.
    { name: "statements", testMatch: /statements/, dependencies: ["policy"] },
    { name: "canaries", testMatch: /canaries/, dependencies: ["statements"] },
  ],
  use: {
    baseURL: process.env["APP_URL"] ?? "http://localhost:3000",
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
    // What is kept of a failure is the page as it was read. What a trace keeps of each step costs a third of the visit.
    trace: "off",
  },
});
