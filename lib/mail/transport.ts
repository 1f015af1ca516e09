import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";

let pool: Transporter | null = null;

/** The pooled connection to the mail server of `SMTP_URL`, opened by the first message. */
export function transport(): Transporter {
  pool ??= createTransport({
    ...address(new URL(env.SMTP_URL)),
    pool: true,
    maxConnections: 2,
    // Sending again is the outbox's decision alone; the pool would do it behind its back.
    maxRequeues: 0,
    idleTimeout: 20_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return pool;
}

/** Lets what is under way finish and closes the connections; the next message opens them again. */
export function closeTransport(): void {
  pool?.close();
  pool = null;
}

/** Host, port and account only: options in the address's query could turn the guards off. */
function address({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === "smtps:";
  const server = { host: hostname, port: Number(port || (secure ? 465 : 587)), secure };
  if (!username) return server;
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  // A password never goes over a line that anyone can read.
  return { ...server, auth, requireTLS: !secure && !isThisMachine(hostname) };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "127.0.0.1" || host === "[::1]";
}
