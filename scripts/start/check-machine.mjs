/** Ends with a sentence where the machine cannot run the product. */
export function checkMachine() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    end(
      `This needs Node 20 or later; here is ${process.version}. Get it at https://nodejs.org and run the command again.`,
    );
  }
  if (process.platform === "win32") {
    end("This runs on Linux and macOS. On Windows, run it inside WSL (https://aka.ms/wsl).");
  }
}

/** @param {string} sentence */
function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
