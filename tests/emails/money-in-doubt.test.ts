import { expect, test } from "vitest";
import { type CreditKept, creditKept } from "@/emails/credit-kept";
import { type DisputeAnswered, disputeAnswered } from "@/emails/dispute-answered";
import { type MoneyWaits, moneyWaits } from "@/emails/money-waits";
import { renderMail } from "@/emails/render-mail";
import { sender } from "@/tests/emails/booked-fjords";
import { trip } from "@/tests/emails/trip";

const answered: DisputeAnswered = {
  ...{ ...trip, bill: "IV-000012", told: "It is what was agreed.", upheld: false },
  open: "$3,200.00",
};
const waits: MoneyWaits = {
  ...sender,
  decideUrl: "https://example.com/bookings/b.1/decide",
  reference: "7Q4M-2KRT",
  vacationTitle: "Norwegian Fjords",
  startsOn: "Sun, May 30, 2027",
  amount: "$1,198.65",
  paidOn: "Nov 22, 2026, 4:05 PM EST",
  decideBy: "Nov 25, 2026, 4:05 PM EST",
};

const kept: CreditKept = {
  ...sender,
  creditUrl: "https://example.com/account/invoices",
  reference: "7Q4M-2KRT",
  vacationTitle: "Norwegian Fjords",
  amount: "$1,198.65",
  keptOn: "Nov 23, 2026, 9:00 AM EST",
  backTo: "hand",
};

const flat = (text: string) => text.replace(/\s+/g, " ");

test("rule 37: money that came when its places were gone: its payer is told what may become of it, until when, and what silence means", async () => {
  const { subject, html, text } = await renderMail(moneyWaits(waits));
  expect(subject).toBe("Not booked yet: what becomes of your $1,198.65 for Norwegian Fjords?");
  for (const part of [html, flat(text)])
    for (const fact of [
      ...["$1,198.65", waits.decideBy, waits.paidOn, "back to the card that you paid with"],
      ...[
        "have it back at once",
        "keep it as credit",
        "the same places come free again",
        "hear nothing from you",
      ],
    ])
      expect(part).toContain(fact);
  expect(text.split("\n")).toContain(waits.decideUrl);
});

test("rule 37: money that is kept as credit: its payer is told what it pays, that it never lapses, and by which way it goes back", async () => {
  const { subject, html, text } = await renderMail(creditKept(kept));
  expect(subject).toBe("$1,198.65 is kept as your credit");
  for (const part of [html, flat(text)])
    for (const fact of [
      ...["$1,198.65", kept.keptOn, "unless you say so", "it never lapses"],
      ...["back at any time", "by check or bank transfer, as you paid it"],
    ])
      expect(part).toContain(fact);
  expect(text.split("\n")).toContain(kept.creditUrl);
});

test("P39: an answer about a disputed bill says which and what, and asks for money only where we do not agree", async () => {
  const [no, yes] = await Promise.all([
    renderMail(disputeAnswered(answered)),
    renderMail(disputeAnswered({ ...answered, upheld: true, open: null })),
  ]);
  for (const part of [no.html, flat(no.text)])
    for (const fact of ["IV-000012", "It is what was agreed.", "$3,200.00", trip.reference])
      expect(part).toContain(fact);
  expect(no.text.split("\n")).toContain(trip.payUrl);
  expect(yes.text).not.toContain(trip.payUrl);
});

test("P40: none carries advertising or a way to be without it", async () => {
  for (const mail of await Promise.all(
    [moneyWaits(waits), creditKept(kept), disputeAnswered(answered)].map(renderMail),
  ))
    expect(`${mail.html} ${mail.text}`).not.toMatch(
      /unsubscribe|special offer|discount|newsletter/i,
    );
});
