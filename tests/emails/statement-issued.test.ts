import { expect, test } from "vitest";
import { StatementDocument } from "@/emails/documents/statement-document";
import { renderMail } from "@/emails/render-mail";
import { statementIssued } from "@/emails/statement-issued";
import type { MovementKind } from "@/lib/billing/statements/state-account";
import { statementWords } from "@/lib/billing/statements/statement-words";
import { newId } from "@/lib/ids";
import { renderPdf } from "@/lib/pdf/render-pdf";
import { sender } from "./booked-fjords";

const line = (kind: MovementKind, amountMinor: bigint, late = false) => ({
  ...{ entryId: newId(), kind, on: "2026-10-12", late, text: `A ${kind}`, amountMinor },
});

const content = {
  ...{ id: newId(), customerId: newId(), currency: "USD", month: "2026-10-01" },
  ...{ cutoffAt: new Date("2026-11-01T04:00:00Z"), issuedAt: new Date("2026-11-01T06:00:00Z") },
  ...{ code: "K7QM-4XWD-9RTB-H2CE", bookings: ["7Q4M-2KRT"], openingMinor: 10_000n },
  lines: [
    ...[line("charge", 50_000n), line("payment", -20_000n), line("credit", -500n)],
    ...[line("refund", 1_000n), line("payment", -3_000n, true)],
  ],
  ...{ closingMinor: 37_500n, ageing: [7_500n, 30_000n, 0n, 0n, 0n] },
};
const party = { name: "Ana Núñez", address: ["1 Example Street", "New York, NY 10001", "US"] };

test("rules 81 and 85: from what was owed, by what moved, to what is owed: the same sums in the mail and in its text", async () => {
  const words = statementWords(content, party);
  expect(words.sums).toEqual([
    { label: "Owed at the end of Wed, Sep 30, 2026", amount: "$100.00" },
    { label: "Billed", amount: "$500.00" },
    { label: "Paid", amount: "−$230.00" },
    { label: "Credited", amount: "−$5.00" },
    { label: "Sent back to you", amount: "$10.00" },
    { label: "Owed at the end of Sat, Oct 31, 2026", amount: "$375.00", strong: true },
  ]);
  expect(words.ageing).toEqual([
    { label: "Not overdue", amount: "$75.00" },
    { label: "Overdue by 1 to 30 days", amount: "$300.00" },
  ]);
  const { subject, html, text } = await renderMail(
    statementIssued({ ...sender, statement: words }),
  );
  expect(subject).toBe("Your statement for October 2026: $375.00 to pay");
  for (const { label, amount } of [...words.sums, ...words.ageing])
    for (const part of [html, text]) {
      expect(part).toContain(label);
      expect(part).toContain(amount);
    }
  expect(text.replace(/\s+/g, " ")).toContain("entered after that month was over");
});

test("rule 88: who owes nothing gets a statement, and is asked for nothing", async () => {
  const nothing = { ...content, ageing: [0n, 0n, 0n, 0n, 0n] };
  for (const closingMinor of [0n, -12_000n]) {
    const words = statementWords({ ...nothing, closingMinor }, null);
    const mail = await renderMail(statementIssued({ ...sender, statement: words }));
    expect(mail.subject).toBe("Your statement for October 2026: nothing to pay");
    expect(mail.text).toContain("You owe nothing");
    expect(`${mail.text} ${mail.html}`).not.toMatch(/please pay|overdue|to pay by/i);
  }
  expect(statementWords({ ...nothing, closingMinor: -12_000n }, null).outcome).toContain("$120.00");
});

test("rule 24: a statement on paper has a title, a language and an author, opens nothing, and goes on over pages", async () => {
  const pdf = await renderPdf(StatementDocument(statementWords(content, party)));
  const source = pdf.toString("latin1");
  expect(source).toContain("(Statement for October 2026)");
  expect(source).toContain("/Lang (en-US)");
  expect(source).toContain("(International Vacations, Inc)");
  expect(source).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|URI)\b/);
  const lines = Array.from({ length: 90 }, () => line("charge", 100n));
  const long = await renderPdf(StatementDocument(statementWords({ ...content, lines }, null)));
  expect(long.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
});
