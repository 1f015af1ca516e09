import { createHash } from "node:crypto";
import type { StatedLine } from "@/lib/billing/statements/state-account";
import type { LocalDate } from "@/lib/dates";

/** All that a statement says, but to whom. */
export type Content = {
  id: string;
  customerId: string;
  currency: string;
  month: LocalDate;
  cutoffAt: Date;
  issuedAt: Date;
  code: string;
  openingMinor: bigint;
  closingMinor: bigint;
  ageing: readonly bigint[];
  bookings: readonly string[];
  lines: readonly StatedLine[];
};

/** A hash of what a statement says and of the one before: a figure that is changed somewhere breaks it and all that follow. */
export function contentHash(content: Content, previous: Uint8Array | null): Buffer<ArrayBuffer> {
  const { id, customerId, currency, month, cutoffAt, issuedAt, code, lines } = content;
  const said = [
    ...[id, customerId, currency, month, cutoffAt.toISOString(), issuedAt.toISOString(), code],
    ...[content.openingMinor, content.closingMinor, content.ageing, content.bookings],
    lines.map(({ entryId, kind, on, late, text, amountMinor }) => [
      ...[entryId, kind, on, late, text, amountMinor],
    ]),
    previous ? Buffer.from(previous).toString("hex") : null,
  ];
  const bytes = JSON.stringify(said, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return Buffer.from(createHash("sha256").update(bytes).digest());
}
