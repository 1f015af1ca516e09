import { expect, test } from "vitest";
import { type PaymentRefunded, paymentRefunded } from "@/emails/payment-refunded";
import { renderMail } from "@/emails/render-mail";
import { sender } from "./booked-fjords";

const late: PaymentRefunded = {
  ...sender,
  vacationTitle: "Norwegian Fjords",
  startsOn: "Sun, May 30, 2027",
  amount: "$1,198.65",
  paidAmount: "$1,198.65",
  paidOn: "Nov 22, 2026, 4:05 PM EST",
  returnsTo: "the card ending in 4242",
  arrival: "5 to 10 business days",
  paymentReference: "7Q4M-2KRT",
  why: "places_taken",
};

test("rule 37: late money is said to be on its way back, how much, where to, when and why", async () => {
  const { subject, html, text } = await renderMail(paymentRefunded(late));
  expect(subject).toBe("Not booked: your $1,198.65 for Norwegian Fjords is on its way back");
  const said = [
    ...["$1,198.65", "the card ending in 4242", "5 to 10 business days", "7Q4M-2KRT"],
    ...[
      "Nov 22, 2026, 4:05 PM EST",
      "Your places are not booked",
      "other travellers had taken them",
    ],
  ];
  for (const fact of said) {
    expect(html).toContain(fact);
    expect(text.replace(/\s+/g, " ")).toContain(fact);
  }
});

test("P40: a mail about money invites to buy nothing, and leads nowhere where something is sold", async () => {
  for (const why of ["places_taken", "departure_cancelled", "paid_twice"] as const) {
    const { html, text } = await renderMail(paymentRefunded({ ...late, why }));
    for (const part of [html, text]) expect(part).not.toMatch(/\/vacations|departures/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
    const ours = [sender.appUrl, sender.supportUrl, sender.policyUrl];
    expect(links.filter((href) => !ours.includes(href) && !href.startsWith("mailto:"))).toEqual([]);
  }
});

test("the reason is the one that was true", async () => {
  const { html, text } = await renderMail(paymentRefunded({ ...late, why: "too_late" }));
  for (const part of [html, text.replace(/\s+/g, " ")]) {
    expect(part).toContain("after the last day on which this departure could be paid for");
    expect(part).not.toContain("other travellers");
  }
});
