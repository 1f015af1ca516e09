import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { step } from "./say.mjs";

const stamp = "node_modules/.installed";

/** Installs what the lockfile names, unless that is what is there. Ends the process with npm's own words when npm fails. */
export async function install() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (isInstalled(wanted)) return;
  const { code, output } = await step("Installing the packages", npmInstall);
  if (code !== 0) {
    process.stderr.write(
      `${output}\nThe packages could not be installed (npm install). See above.\n`,
    );
    process.exit(1);
  }
  if (!existsSync("node_modules/node/bin/node")) {
    process.stderr.write(
      "Node 24 was not installed with the packages: npm was told not to run their install scripts.\n" +
        "Run `npm config set ignore-scripts false`, delete node_modules, and start again.\n",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (!existsSync("node_modules/node/bin/node")) return false;
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === wanted;
  // Installed by hand: npm writes its own copy of the lockfile last.
  return isNewer("node_modules/.package-lock.json", "package-lock.json");
}

/** @param {string} made @param {string} from */
function isNewer(made, from) {
  return existsSync(made) && statSync(made).mtimeMs >= statSync(from).mtimeMs;
}

/**
 * Not `npm ci`: it refuses a lockfile that does not name every other platform's builds, and the registry that the lockfile was
 * made with may not have them all. What the lockfile names is installed as it says, and the lockfile is left alone.
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npmInstall() {
  return new Promise((resolve) => {
    // NODE_ENV=production would leave out what builds the product.
    const env = { ...process.env, NODE_ENV: "development" };
    const npm = spawn(
      "npm",
      ["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env,
      },
    );
    const lines = [];
    npm.stdout.on("data", (chunk) => lines.push(chunk));
    npm.stderr.on("data", (chunk) => lines.push(chunk));
    npm.once("error", (error) => resolve({ code: 1, output: error.message }));
    npm.once("close", (code) => resolve({ code, output: Buffer.concat(lines).toString() }));
  });
}
