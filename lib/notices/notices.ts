import type { Disclosure } from "@/lib/privacy/disclosures";

/**
 * What a message is decides what it may carry and who may refuse it (P40). Money matters cannot be unsubscribed from and
 * advertise nothing; advertising can be stopped with one click; an alert is about numbers and goes to nobody but the operator;
 * employees are written to about their work, companies that we sent something to about what they have to delete, and a collection agency is
 * sent a debt, and what is open of it.
 */
export type MessageClass = "service" | "financial" | "policy" | "marketing" | InnerClass;

/** To nobody of whom we know anything: without an address, which only the one way out gives. */
type InnerClass = "operator" | "staff" | "company" | "agency";

type Told = Pick<Disclosure, "fields" | "facts">;
type Advertising = "marketing.communications.email";

/** Advertising is for that use, which takes a yes of its own, and nothing else is: the class and the use say the same (I24). */
type KindFacts =
  | { class: InnerClass }
  | ({ class: "marketing"; use: Advertising } & Told)
  | ({
      class: Exclude<MessageClass, InnerClass | "marketing">;
      use: Exclude<Disclosure["use"], Advertising>;
    } & Told);

const mail = ["email.address", "booking.ref", "booking.trip", "booking.link"] as const;
/** Who booked is written to about what they booked (P7). */
const service = {
  class: "service",
  use: "essential.service.notifications.email",
  facts: ["interest:service"],
} as const;

/** Whoever has an account is written to about how they sign in (P6, P8). */
const signIn = {
  class: "service",
  use: "essential.service.authentication",
  facts: [],
  fields: ["email.address", "sign_in.link"],
} as const;

/** Who a bill or a statement is made out to, as it stands in the PDF. */
const madeOutTo = [
  ...(["name.given", "name.surname", "address.street", "address.city", "address.state"] as const),
  ...(["address.postal_code", "address.country"] as const),
] as const;
/** What concerns somebody's money (P39). */
const money = { class: "financial", use: "finance", facts: [] } as const;

/** Who asked for one of their rights is told how that goes (P43). */
const rights = { class: "service", use: "essential.legal_obligation", facts: [] } as const;

/**
 * What we tell a person, or the operator, and which fields it may tell them; what each says is composed by the domain that it
 * is about.
 */
export const noticeKinds = {
  verify_address: signIn,
  account_exists: signIn,
  password_reset: signIn,
  password_changed: signIn,
  new_address: signIn,
  address_changed: signIn,
  booking_confirmed: {
    ...service,
    fields: [...mail, "name.given", "name.surname", "booking.travellers", "booking.account"],
  },
  departure_cancelled: { ...service, fields: [...mail, "booking.account"] },
  place_transferred: { ...service, fields: mail },
  booking_link: { ...service, fields: mail },
  payment_refunded: { ...money, fields: [...mail, "refund.amount"] },
  money_waits: { ...money, fields: [...mail, "refund.amount"] },
  surplus_waits: { ...money, fields: [...mail, "refund.amount"] },
  credit_kept: { ...money, fields: [...mail, "refund.amount"] },
  statement_issued: {
    ...money,
    fields: [
      ...(["email.address", ...madeOutTo, "booking.ref"] as const),
      ...(["statement.movements", "statement.balance", "statement.code"] as const),
    ],
  },
  balance_billed: {
    ...money,
    fields: [...mail, "booking.account", ...madeOutTo, "invoice.number"],
  },
  balance_reminder: {
    ...money,
    fields: [...mail, "booking.account", ...madeOutTo, "invoice.number"],
  },
  payment_overdue: {
    ...money,
    fields: [...mail, "booking.account", ...madeOutTo, "invoice.number"],
  },
  booking_cancelled: {
    ...money,
    fields: [...mail, "booking.account", "refund.amount", ...madeOutTo, "invoice.number"],
  },
  booking_changed: {
    ...money,
    fields: [...mail, "booking.account", "refund.amount", ...madeOutTo, "invoice.number"],
  },
  card_kept: { ...money, fields: [...mail, "booking.account"] },
  collection_announced: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  collection_failed: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  payment_charged_back: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  chargeback_decided: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  dispute_answered: { ...money, fields: [...mail, "booking.account", "invoice.number"] },
  debt_announced: { ...money, fields: [...mail, "booking.account", "invoice.number"] },
  payment_returned: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  balance_received: { ...money, fields: [...mail, "booking.account", "payment.amount"] },
  // Whoever has a right to choose is told so (P45).
  policy_changed: {
    class: "policy",
    use: "essential.legal_obligation",
    facts: [],
    fields: ["email.address", "policy.changes", "choices.link"],
  },
  training_due: { class: "staff" },
  erasure_receipt: { ...service, fields: ["email.address"] },
  // To tell somebody how their rights are carried out takes no reason but that.
  account_closing: { ...rights, fields: ["email.address", "account.closing"] },
  archive_ready: { ...rights, fields: ["email.address", "archive.link"] },
  support_reply: { ...service, fields: ["email.address", "request.link"] },
  support_copy: { ...service, fields: ["email.address", "request.link"] },
  recall: { class: "company" },
  debt_handed: { class: "agency" },
  debt_changed: { class: "agency" },
  operator_alert: { class: "operator" },
} as const satisfies Record<string, KindFacts>;

export type NoticeKind = keyof typeof noticeKinds;
type ClassOf<Kind extends NoticeKind> = (typeof noticeKinds)[Kind]["class"];

/** The notices that are for the operator, for employees or for a company, and those that are for a person. */
export type InnerKind = {
  [Kind in NoticeKind]: ClassOf<Kind> extends InnerClass ? Kind : never;
}[NoticeKind];
export type PersonKind = Exclude<NoticeKind, InnerKind>;

/** Something to tell somebody, once. */
export type NewNotice = {
  subjectId: string;
  /** What happened: the same event about the same subject is told once, however often it is heard of. */
  event: string;
  /** Which ways are to be tried first for what is about money, where its person chose none. */
  channels?: readonly Channel[];
} & ({ kind: PersonKind; personId: string } | { kind: InnerKind; personId: null });

type Mailbox = { name?: string; address: string };

/** A message to a person, ready to be handed over. */
export type ComposedMessage = {
  /** Null for who has no email: what is about money goes by another way. */
  to: Mailbox | null;
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer; contentType: string; cid?: string }[];
  unsubscribeUrl?: never;
};

/** One that its person can stop: where one click, and a mail program's own button, does it (RFC 8058). */
export type MarketingMessage = Omit<ComposedMessage, "to" | "unsubscribeUrl"> & {
  to: Mailbox;
  unsubscribeUrl: string;
};

/** To the operator, or to a company: no address, and so nowhere to send it but there; ids and no personal data. */
export type Alert = { subject: string; text: string; to?: never };

/** To a collection agency, whose mailbox its undertaking names: what is handed over, as the ledger is told of it (P42). */
export type HandedMessage = Alert & {
  handed: Disclosure & { recipient: `agent:${string}`; mode: "disclose" };
};

/** To an employee about their work: to whoever the notice is about, and so without an address as well. */
export type StaffMessage = Alert & { html: string };

/** The ways in which a bill can reach somebody (P41). */
export const channels = ["email", "post", "fax", "phone"] as const;

export type Channel = (typeof channels)[number];

/** Where nobody said otherwise: by email, and by letter when an email comes back. */
export const usualChannels: readonly Channel[] = ["email", "post"];

/** What may be said in a message of each class. */
export type MessageOf = {
  service: ComposedMessage;
  financial: ComposedMessage;
  policy: ComposedMessage;
  marketing: MarketingMessage;
  operator: Alert;
  company: Alert;
  agency: HandedMessage;
  staff: StaffMessage;
};

/** What the ledger of what left is told of a kind. */
export type Disclosable = Extract<(typeof noticeKinds)[NoticeKind], { use: unknown }>;

/** @throws an Error for a word that is no kind. */
export function kindOf(text: string): NoticeKind {
  if (!isKind(text)) throw new Error(`Nobody writes notices of the kind ${text}.`);
  return text;
}

function isKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeKinds, text);
}

/** What a notice of a kind says. */
export type Composed<Kind extends NoticeKind> = MessageOf[ClassOf<Kind>];
