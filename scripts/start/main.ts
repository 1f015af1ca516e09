// What npm start and npm run dev run once the packages are there.
import { say } from "@/scripts/start/say.mjs";
import { readSettings } from "@/scripts/start/settings";
import { Product } from "@/scripts/start/start-product";
import { summary } from "@/scripts/start/summary";

let ending: Promise<void> | undefined;

const product = new Product((why) => void end(1, why));

// Once is enough, however often it is asked: Ctrl-C comes by the terminal and by the process above.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void end(0, "Stopping ..."));
process.on("disconnect", () => void end(0, "Stopping ..."));

function end(code: number, why: string): Promise<void> {
  ending ??= (async () => {
    say(why);
    await product.stop();
    process.exit(code);
  })();
  return ending;
}

try {
  const settings = await readSettings(process.argv.includes("--dev"));
  await product.start(settings);
  if (!ending) say(summary(settings));
} catch (error) {
  await end(1, error instanceof Error ? error.message : String(error));
}
