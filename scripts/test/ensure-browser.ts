import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const installed = [
  // The same engine without a window to draw, in half of the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium: Playwright's own, one of this machine, or one that is installed now. @throws when none can be had. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (findBrowser()) return findBrowser() ?? "";
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const [program = "apt-get", ...before] = [...sudo, "apt-get"];
  run(program, [...before, "update", "-qq"]);
  const install = (name: string) => run(program, [...before, "install", "-y", "-qq", name]);
  install("chromium-headless-shell");
  if (!findBrowser()) install("chromium");
  const last = findBrowser();
  if (last) return last;
  throw new Error(
    "There is no browser for the journeys, and none could be installed. Install Chromium or Chrome and run npm test again.",
  );
}

function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file));
}

function run(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: ["ignore", "ignore", "ignore"], timeout: 300_000 });
}
