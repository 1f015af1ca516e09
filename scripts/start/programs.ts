import path from "node:path";
import type { Program } from "@/scripts/start/program";
import type { Settings } from "@/scripts/start/settings";

type Listed = { web: Program; worker: Program; stands: Program[] };

/** What runs beside the database, and how. */
export function listPrograms(settings: Settings): Listed {
  const { dev, port, folder, env, stripe, mail } = settings;
  const program = (name: string, file: string, args: string[], more = {}): Program => ({
    ...{ name, file, args, env: { ...env, ...more } },
    logs: path.join(folder, "logs"),
    verbose: env["VERBOSE"] === "1",
  });
  const stands: Program[] = [];
  if (stripe) {
    stands.push(
      program("stripe", "tests/sandbox/stripe/main.ts", [
        ...["--port", String(stripe.port), "--folder", path.join(folder, "stripe")],
        ...["--webhook-url", `http://127.0.0.1:${port}/api/stripe/webhook`],
      ]),
    );
  }
  if (mail) {
    stands.push(
      program("mail", "tests/sandbox/mail/main.ts", [
        ...["--smtp-port", String(mail.smtpPort), "--web-port", String(mail.webPort)],
        ...["--folder", path.join(folder, "mail"), "--report-port", String(mail.bouncePort)],
      ]),
    );
  }
  // On this machine alone, unless told: without a proxy in front, a caller could name any address as its own.
  const next = [
    dev ? "dev" : "start",
    "--port",
    String(port),
    "--hostname",
    env["HOST"] ?? "127.0.0.1",
  ];
  return {
    web: program("web", "node_modules/next/dist/bin/next", next),
    worker: program("worker", "lib/worker/main.ts", [], { STATEMENT_TIMEOUT_MS: "60000" }),
    stands,
  };
}
