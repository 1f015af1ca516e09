/** What we tell a person, or the operator; what each says is composed by the domain that it is about. */
export const noticeKinds = [
  "booking_confirmed",
  "booking_link",
  "payment_refunded",
  "operator_alert",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** A message ready to be handed over. */
export type ComposedMessage = {
  to: { name?: string; address: string };
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer; contentType: string; cid?: string }[];
};
