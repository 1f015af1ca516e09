import "server-only";
import { Cleared } from "@/lib/cleared";
import { env } from "@/lib/env";
import { MailRefused, MailUnavailable, mailFailure } from "@/lib/mail/mail-failure";
import { returnAddress } from "@/lib/mail/return-address";
import { transport } from "@/lib/mail/transport";

export type MailMessage = {
  /** "event@host", without brackets: the same for every attempt at one message. */
  messageId: string;
  /** The attempt that reports on it are about, and that it comes back to; to the sender when left out. */
  comesBackTo?: string;
  /** `MAIL_FROM` when left out. */
  from?: { name: string; address: string };
  to: { name?: string; address: string };
  subject: string;
  html: string;
  text: string;
  attachments?: MailAttachment[];
  headers?: MailHeaders;
};

/** A file; with `cid` it is a picture that the HTML shows as `cid:…`. */
export type MailAttachment = {
  filename: string;
  content: Buffer;
  contentType: string;
  cid?: string;
};

export type MailHeaders = {
  References?: string;
  "List-Unsubscribe"?: string;
  "List-Unsubscribe-Post"?: string;
};

/**
 * Hands one message for one person, for a company that we sent something to, for a collection agency, or for the operator, to the mail server, and returns when the server has taken it.
 * @throws MailRefused when it never will, MailUnavailable when it may later (rules 103 and 104).
 */
export async function sendMail(
  cleared: Cleared<"subject" | "company" | "operator" | `agent:${string}`, MailMessage>,
): Promise<{ accepted: true; response: string }> {
  const message = Cleared.open(cleared);
  if (!isOneAddress(message.to.address)) throw new MailRefused("Not the address of one mailbox");
  const sent = await transport()
    .sendMail(fixedKeys(message))
    .catch((error: unknown) => {
      throw mailFailure(error);
    });
  const response = String(sent.response ?? "");
  if (!response.startsWith("2")) throw new MailUnavailable("No acceptance in the answer");
  return { accepted: true, response };
}

/** Built field by field: nodemailer reads files and addresses from keys that nobody here may set (rule 24). */
function fixedKeys(message: MailMessage) {
  const { name = "", address } = message.to;
  return {
    messageId: `<${message.messageId}>`,
    ...(message.comesBackTo ? reportedTo(message.comesBackTo, address) : {}),
    from: message.from ? { name: message.from.name, address: message.from.address } : env.MAIL_FROM,
    to: { name, address },
    subject: message.subject,
    html: message.html,
    text: message.text,
    attachments: (message.attachments ?? []).map(attachment),
    // RFC 3834: nobody's out-of-office note should answer a machine.
    headers: { "Auto-Submitted": "auto-generated", ...allowed(message.headers ?? {}) },
  };
}

/** Where it comes back to, and what we want to be told of it, where its server can tell (RFC 3461). */
function reportedTo(attemptId: string, to: string) {
  const notify: ("success" | "failure" | "delay")[] = ["success", "failure", "delay"];
  return {
    envelope: { from: returnAddress(attemptId), to },
    dsn: { return: "headers" as const, notify },
  };
}

function attachment({ filename, content, contentType, cid }: MailAttachment) {
  if (cid === undefined) return { filename, content, contentType };
  return { filename, content, contentType, cid, contentDisposition: "inline" as const };
}

function allowed(headers: MailHeaders): Record<string, string> {
  const names = ["References", "List-Unsubscribe", "List-Unsubscribe-Post"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
  );
}

/** One local part, one host, and none of the signs that make a list, a name or a second header of it. */
function isOneAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s<>(),;:"\\[\]@]{1,64}@[^\s<>(),;:"\\[\]@]+$/u.test(address);
}
