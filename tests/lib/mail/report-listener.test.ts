import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import os from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Cleared } from "@/lib/cleared";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { listenForReports, type Returned } from "@/lib/mail/report-listener";
import { returnAddress } from "@/lib/mail/return-address";
import { sendMail } from "@/lib/mail/send-mail";
import { closeTransport } from "@/lib/mail/transport";
import { freePort } from "@/scripts/start/ports";
import { report } from "@/tests/sandbox/mail/postmaster";
import { startMailSandbox } from "@/tests/sandbox/mail/start";

let heard: Returned[] = [];
let next: ((returned: Returned) => void) | null = null;
let failing = false;
let listener: Awaited<ReturnType<typeof listenForReports>>;

beforeEach(async () => {
  heard = [];
  failing = false;
  listener = await listenForReports(async (returned) => {
    if (failing) throw new Error("The database is away.");
    heard.push(returned);
    next?.(returned);
  });
});
afterEach(() => listener.stop());

const failed = ["failed", "5.1.1", "smtp; 550 no"] as const;

async function give(to: string, raw: string): Promise<number> {
  const client = createTransport({ host: "127.0.0.1", port: env.BOUNCE_PORT, ignoreTLS: true });
  const answered = await client
    .sendMail({ envelope: { from: "", to }, raw })
    .then(() => 250)
    .catch((error: { responseCode?: number }) => error.responseCode ?? 0);
  client.close();
  return answered;
}

test("rule 103: mail to nobody comes back to its own attempt, and mail to somebody is said to have arrived", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "iv-mail-"));
  const sandbox = await startMailSandbox({
    ...{ smtpPort: Number(new URL(env.SMTP_URL).port), webPort: await freePort(), folder },
    reportPort: env.BOUNCE_PORT,
  });
  for (const [address, kind] of [
    ["ana@gone.example", "bounced"],
    ["ana@example.com", "delivered"],
  ] as const) {
    const attemptId = newId();
    const came = new Promise<Returned>((resolve) => {
      next = resolve;
    });
    const words = { subject: "A subject", html: "<p>Words</p>", text: "Words" };
    const message = { messageId: `${attemptId}@x.example`, comesBackTo: attemptId, ...words };
    await sendMail(new Cleared("subject", { ...message, to: { address } }));
    expect(await came).toMatchObject({ attemptId, report: { kind } });
  }
  next = null;
  closeTransport();
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

test("a stranger's mail, and an address that nobody made, is turned away before it is read", async () => {
  const address = returnAddress(newId());
  const made = `${address.startsWith("a") ? "b" : "a"}${address.slice(1)}`;
  for (const to of ["ana@example.com", "postmaster@bounces.example.com", made])
    expect(await give(to, report("x", "y", failed)), to).toBe(550);
  expect(heard).toEqual([]);
});

test("what is no report is taken and forgotten; what is too long is not taken", async () => {
  const to = returnAddress(newId());
  expect(await give(to, "Subject: I am away\r\n\r\nUntil Monday.")).toBe(250);
  expect(await give(to, `${report("x", "y", failed)}${"x".repeat(300_000)}`)).toBe(552);
  expect(heard).toEqual([]);
});

test("rule 46: a report that cannot be written down is asked for again", async () => {
  failing = true;
  const to = returnAddress(newId());
  const raw = report("x", "y", failed);
  expect(await give(to, raw)).toBe(451);
  failing = false;
  expect(await give(to, raw)).toBe(250);
  expect(await give(to, raw)).toBe(250);
  expect(heard).toHaveLength(2);
  // The same report again has the same mark, by which it is noted once.
  expect(heard[0]?.ref).toEqual(heard[1]?.ref);
});

test("a caller that speaks nonsense, or hangs up, keeps nobody else out", async () => {
  for (const words of ["GET / HTTP/1.1\r\n\r\n", "\0\0\0", "MAIL FROM:<>\r\nDATA\r\n"]) {
    const socket = createConnection(env.BOUNCE_PORT, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(words);
    socket.end();
  }
  expect(await give(returnAddress(newId()), report("x", "y", failed))).toBe(250);
});
