import "server-only";
import { createHash } from "node:crypto";
import { SMTPServer } from "smtp-server";
import { env } from "@/lib/env";
import { type MailReport, readReport } from "@/lib/mail/read-report";
import { attemptOf } from "@/lib/mail/return-address";

/** Which sending of ours came back, or arrived, and what tells this report from another one. */
export type Returned = { attemptId: string; ref: Buffer<ArrayBuffer>; report: MailReport };

const limits = { bytes: 262_144, clients: 20, seconds: 30 };

/**
 * Listens for mail that comes back. Only an address of ours that names an attempt is taken, and only a report is looked at; what says
 * nothing, such as a note that somebody is away, is taken and forgotten. A server is told 250 once `receive` has written it down.
 * @throws when the port is taken.
 */
export async function listenForReports(
  receive: (returned: Returned) => Promise<void>,
): Promise<{ stop: () => Promise<void> }> {
  const server = new SMTPServer({
    ...{ name: env.BOUNCE_DOMAIN, banner: "International Vacations", logger: false },
    ...{ authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true },
    ...{ size: limits.bytes, maxClients: limits.clients },
    ...{ socketTimeout: limits.seconds * 1000, closeTimeout: 1000 },
    onRcptTo: ({ address }, session, done) => {
      // One sending at a time: nobody can ask for many at once which addresses are ours.
      if (session.envelope.rcptTo.length > 0) return done(refusal(452, "4.5.3 One at a time"));
      done(attemptOf(address) ? null : refusal(550, "5.1.1 There is no such mailbox"));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limits.bytes) chunks.push(chunk);
      });
      stream.on("end", () => {
        if (size > limits.bytes) return done(refusal(552, "5.3.4 Too long"));
        const attemptId = attemptOf(session.envelope.rcptTo[0]?.address ?? "");
        take(attemptId, Buffer.concat(chunks), receive).then(
          () => done(null, "2.0.0 Noted"),
          () => done(refusal(451, "4.3.0 Try again later")),
        );
      });
    },
  });
  // A client that hangs up is no business of ours.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(env.BOUNCE_PORT, env.BOUNCE_HOST, resolve);
  });
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(
  attemptId: string | null,
  raw: Buffer,
  receive: (returned: Returned) => Promise<void>,
): Promise<void> {
  const report = readReport(raw);
  if (!attemptId || !report) return;
  await receive({ attemptId, report, ref: Buffer.from(createHash("sha256").update(raw).digest()) });
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
