/** The receiving side will never take this message (a 5xx answer, or an address that cannot be one). */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/** Not now: nobody answered, the connection broke, or the answer was 4xx. The same message may be sent again. */
export class MailUnavailable extends Error {
  override readonly name = "MailUnavailable";
}

/**
 * What a failed sending means. The words of the answer are kept out of it, because servers quote the recipient in them
 * and errors are logged (rule 23 of the engineering rules: ids, never values).
 */
export function mailFailure(error: unknown): MailRefused | MailUnavailable {
  const code = field(error, "responseCode");
  if (code === null) return new MailUnavailable(`No answer (${field(error, "code") ?? "unknown"})`);
  // A 5xx to the sign-in is about our own account, so no message is to blame (RFC 4954, 4).
  const permanent = Number(code) >= 500 && field(error, "code") !== "EAUTH";
  return permanent
    ? new MailRefused(`Refused with ${code}`)
    : new MailUnavailable(`Put off with ${code}`);
}

function field(error: unknown, name: string): string | null {
  if (!(error instanceof Error)) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
