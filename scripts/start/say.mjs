/** Tells what is being done while it takes its time, and how long it took. */

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @template T
 * @param {string} what "Installing the packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  const tty = process.stdout.isTTY === true;
  process.stdout.write(tty ? `  ${what} ...` : `  ${what} ...\n`);
  const tick = setInterval(
    () => process.stdout.write(tty ? `\r  ${what} ... ${seconds()}` : `  ... ${seconds()}\n`),
    tty ? 1000 : 15_000,
  );
  try {
    const result = await work();
    if (tty) process.stdout.write(`\r  ${what}: ${seconds()}      \n`);
    else if (Date.now() - begun > 1000) process.stdout.write(`  ... done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(tty ? "\n" : "");
    throw error;
  } finally {
    clearInterval(tick);
  }
}
