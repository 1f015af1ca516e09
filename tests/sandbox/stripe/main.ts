import { parseArgs } from "node:util";
import { startStripeSandbox } from "./start";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "12111" },
    folder: { type: "string", default: ".data/stripe" },
    "webhook-url": { type: "string" },
    "webhook-events": { type: "string" },
  },
});

// A program of its own: it reads no configuration of the product's, and secrets as flags would show in the process list.
const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = process.env;
if (!secretKey || !webhookSecret) {
  process.stderr.write("STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set.\n");
  process.exit(1);
}

const events = values["webhook-events"];
const sandbox = await startStripeSandbox({
  port: Number(values.port),
  folder: values.folder,
  secretKey,
  webhookUrl: values["webhook-url"] ?? null,
  webhookSecret,
  ...(events && { webhookEvents: events.split(",") }),
  log: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(`Stripe stand-in at ${sandbox.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
}
