import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from "mailparser";

/** A person in a header, in Mailpit's shape. */
export type Address = { Name: string; Address: string };

/** A file of a message, in Mailpit's shape; PartID counts the files from 1. */
export type Part = {
  PartID: string;
  FileName: string;
  ContentType: string;
  ContentID: string;
  Size: number;
};

/** One row of `GET /api/v1/messages`. */
export type Summary = {
  ID: string;
  MessageID: string;
  Read: boolean;
  From: Address;
  To: Address[];
  Cc: Address[];
  Bcc: Address[];
  ReplyTo: Address[];
  Subject: string;
  Created: string;
  Tags: string[];
  Size: number;
  Attachments: number;
  Snippet: string;
};

/** `GET /api/v1/message/{id}`. */
export type Message = {
  ID: string;
  MessageID: string;
  From: Address;
  To: Address[];
  Cc: Address[];
  Bcc: Address[];
  ReplyTo: Address[];
  ReturnPath: string;
  Subject: string;
  Date: string;
  Tags: string[];
  Text: string;
  HTML: string;
  Size: number;
  Inline: Part[];
  Attachments: Part[];
};

export type Envelope = { from: string; to: string[] };

/** What a message's own bytes say; the HTML is left as it was sent. */
export async function parseMessage(raw: Buffer): Promise<ParsedMail> {
  return await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
}

export function summarise(
  id: string,
  raw: Buffer,
  mail: ParsedMail,
  envelope: Envelope,
  now: Date,
): Summary {
  return {
    ID: id,
    MessageID: bare(mail.messageId),
    Read: false,
    ...people(mail, envelope),
    Subject: mail.subject ?? "",
    Created: now.toISOString(),
    Tags: [],
    Size: raw.byteLength,
    Attachments: mail.attachments.filter((file) => !isInline(file)).length,
    Snippet: (mail.text ?? "").replace(/\s+/g, " ").trim().slice(0, 250),
  };
}

export function detail(summary: Summary, mail: ParsedMail, envelope: Envelope): Message {
  const { ID, MessageID, From, To, Cc, Bcc, ReplyTo, Subject, Tags, Size } = summary;
  return {
    ...{ ID, MessageID, From, To, Cc, Bcc, ReplyTo, Subject, Tags, Size },
    ReturnPath: envelope.from,
    Date: (mail.date ?? new Date(summary.Created)).toISOString(),
    Text: mail.text ?? "",
    HTML: mail.html || "",
    Inline: parts(mail, true),
    Attachments: parts(mail, false),
  };
}

/** Every header with all its values, unfolded. */
export function headersOf(mail: ParsedMail): Record<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const { line } of mail.headerLines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon);
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n\s*/g, " ")
      .trim();
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return Object.fromEntries(headers);
}

function parts(mail: ParsedMail, inline: boolean): Part[] {
  return mail.attachments
    .map((file, index) => ({ file, partId: String(index + 1) }))
    .filter(({ file }) => isInline(file) === inline)
    .map(({ file, partId }) => ({
      PartID: partId,
      FileName: file.filename ?? "",
      ContentType: file.contentType,
      ContentID: file.cid ?? "",
      Size: file.size,
    }));
}

function isInline(file: Attachment): boolean {
  return file.related || file.contentDisposition === "inline";
}

function people(mail: ParsedMail, envelope: Envelope) {
  const [from] = addresses(mail.from);
  const To = addresses(mail.to);
  const Cc = addresses(mail.cc);
  const seen = new Set([...To, ...Cc].map(({ Address }) => Address.toLowerCase()));
  const hidden = envelope.to.filter((address) => !seen.has(address.toLowerCase()));
  return {
    From: from ?? { Name: "", Address: envelope.from },
    To,
    Cc,
    Bcc: hidden.map((address) => ({ Name: "", Address: address })),
    ReplyTo: addresses(mail.replyTo),
  };
}

function addresses(header: AddressObject | AddressObject[] | undefined): Address[] {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address }) => ({ Name: name, Address: address ?? "" }));
}

function bare(messageId: string | undefined): string {
  return (messageId ?? "").replace(/^<|>$/g, "");
}
