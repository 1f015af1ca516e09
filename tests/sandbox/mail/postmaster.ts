import { randomUUID } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";

/** Whoever has an address there is gone. Plainly made up: no such domain can exist (RFC 2606). */
const gone = "@gone.example";

/**
 * What a gateway says of a fax (RFC 3192), by the last two digits of its number: 10 is always busy, 11 picks up never, at 12 there is no
 * fax, and all others get theirs.
 */
const faxAnswers: Readonly<Record<string, readonly [string, string, string]>> = {
  "10": ["failed", "4.2.1", "x-fax; busy"],
  "11": ["failed", "4.4.1", "x-fax; no answer"],
  "12": ["failed", "5.1.1", "x-fax; no fax is there"],
};

const seconds = { between: 2, most: 600 };

/** The part of a mail server that says what became of a mail (RFC 3464): it arrived, or nobody of that name is there. */
export class Postmaster {
  readonly #listener: Transporter;
  readonly #log: (line: string) => void;
  readonly #waiting = new Set<NodeJS.Timeout>();

  constructor(port: number, log: (line: string) => void) {
    this.#listener = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
    this.#log = log;
  }

  /** Reports to whom the mail comes back to; again while nobody listens there. What has no such address is itself a report. */
  report({ from, to }: { from: string; to: string }): void {
    if (from === "") return;
    this.#send(from, report(from, to, answerFor(to)), Date.now() + seconds.most * 1000);
  }

  stop(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
    this.#listener.close();
  }

  #send(to: string, raw: string, until: number): void {
    // An empty sender, so that nobody reports on a report (RFC 5321, 4.5.5).
    this.#listener.sendMail({ envelope: { from: "", to }, raw }).catch((error: unknown) => {
      const refused =
        error instanceof Error && "responseCode" in error && Number(error.responseCode) >= 500;
      if (refused || Date.now() > until) return this.#log("mail: nobody takes a report");
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        this.#send(to, raw, until);
      }, seconds.between * 1000);
      this.#waiting.add(timer.unref());
    });
  }
}

function answerFor(to: string): readonly [string, string, string] {
  const digits = /^fax=\+\d*(\d\d)@/i.exec(to)?.[1];
  if (digits) return faxAnswers[digits] ?? ["delivered", "2.0.0", "x-fax; sent"];
  return to.toLowerCase().endsWith(gone)
    ? ["failed", "5.1.1", "smtp; 550 5.1.1 There is no such mailbox"]
    : ["delivered", "2.0.0", "smtp; 250 2.0.0 Stored"];
}

/** The bytes of a report, as a mail server writes them. */
export function report(
  from: string,
  to: string,
  [action, status, diagnostic]: readonly [action: string, status: string, diagnostic: string],
): string {
  const mark = randomUUID();
  return [
    ...["From: Mail Delivery <postmaster@mail.example.com>", `To: <${from}>`],
    ...["Subject: What became of your mail", `Message-ID: <${mark}@mail.example.com>`],
    ...[`Date: ${new Date().toUTCString()}`, "MIME-Version: 1.0", "Auto-Submitted: auto-replied"],
    `Content-Type: multipart/report; report-type=delivery-status;\r\n boundary="${mark}"`,
    ...["", `--${mark}`, "Content-Type: text/plain; charset=utf-8", ""],
    ...[`Your mail to ${to}: ${action}.`, "", `--${mark}`],
    ...["Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mail.example.com", ""],
    ...[`Final-Recipient: rfc822; ${to}`, `Action: ${action}`, `Status: ${status}`],
    ...[`Diagnostic-Code: ${diagnostic}`, "", `--${mark}--`, ""],
  ].join("\r\n");
}
