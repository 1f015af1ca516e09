/** What a mail server says of a message that it was given (RFC 3464). */
export type MailReport = {
  kind: "delivered" | "delayed" | "bounced" | "other";
  /** "5.1.1" (RFC 3463); null where it gave none. */
  code: string | null;
};

const kinds: Readonly<Record<string, MailReport["kind"]>> = {
  delivered: "delivered",
  delayed: "delayed",
  failed: "bounced",
};

// What is longer, or has more parts, is no report that a mail server writes.
const mostParts = 20;

/**
 * Reads a report on delivery out of a mail; null for any other mail. Nothing is taken from it but an action and a code of numbers:
 * whoever wrote it may be anybody, and servers quote whom they wrote to.
 */
export function readReport(raw: Buffer): MailReport | null {
  const whole = split(raw.toString("latin1").replaceAll("\r\n", "\n"));
  const type = field(whole.head, "content-type");
  if (!/^multipart\/report\b/i.test(type)) return null;
  const boundary = /;\s*boundary=(?:"([^"\n]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return null;
  const parts = `\n${whole.body}`.split(`\n--${mark}`, mostParts).slice(1).map(split);
  const status = parts.find(({ head }) =>
    /^message\/(global-)?delivery-status\b/i.test(field(head, "content-type")),
  );
  return status ? readStatus(decode(status)) : null;
}

type Part = { head: string; body: string };

function readStatus(text: string): MailReport | null {
  const action = field(text, "action").toLowerCase();
  if (action === "") return null;
  const [code = null] = /^[245]\.\d{1,3}\.\d{1,3}(?=\s|$|\()/.exec(field(text, "status")) ?? [];
  return { kind: (Object.hasOwn(kinds, action) && kinds[action]) || "other", code };
}

function decode({ head, body }: Part): string {
  const how = field(head, "content-transfer-encoding").toLowerCase();
  return how === "base64" ? Buffer.from(body, "base64").toString("latin1") : body;
}

function split(text: string): Part {
  const trimmed = text.startsWith("\n") ? text.slice(1) : text;
  const at = trimmed.indexOf("\n\n");
  return at < 0
    ? { head: trimmed, body: "" }
    : { head: trimmed.slice(0, at), body: trimmed.slice(at + 2) };
}

/** The first value of a field in lines of fields, unfolded; "" where there is none. */
function field(text: string, name: string): string {
  const lines = text.replace(/\n[ \t]+/g, " ").split("\n");
  const line = lines.find((one) => one.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return line?.slice(name.length + 1).trim() ?? "";
}
