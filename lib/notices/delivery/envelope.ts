import type { MailMessage } from "@/lib/mail/send-mail";
import type {
  Alert,
  ComposedMessage,
  MarketingMessage,
  MessageClass,
  StaffMessage,
} from "@/lib/notices/notices";

/**
 * A message as the mail server is given it. Only advertising can be unsubscribed from, and always can, by the headers that mail
 * programs show a button for (RFC 8058); what is about money never (P40).
 * @throws an Error for what has no address, and for advertising without a way to stop it.
 */
export function envelope(
  messageClass: MessageClass,
  message: ComposedMessage | MarketingMessage,
): Omit<MailMessage, "messageId" | "comesBackTo"> {
  const { to, subject, html, text, attachments } = message;
  if (!to) throw new Error("A mail needs an address.");
  const mail = { to, subject, html, text, attachments };
  return messageClass === "marketing"
    ? { ...mail, headers: stoppable(message.unsubscribeUrl) }
    : mail;
}

/** What is for ourselves: without an address, which only the one way out gives it. */
export function alertEnvelope(
  message: Alert | StaffMessage,
): Omit<MailMessage, "messageId" | "comesBackTo" | "to"> {
  const { subject, text } = message;
  if ("html" in message) return { subject, text, html: message.html };
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { subject, text, html: `<pre>${html}</pre>` };
}

function stoppable(url: MarketingMessage["unsubscribeUrl"] | undefined) {
  if (!url?.startsWith("https://")) throw new Error("Advertising needs a way to stop it.");
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
