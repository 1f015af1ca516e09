import { expect, test } from "vitest";
import { type PaymentRefunded, paymentRefunded } from "@/emails/payment-refunded";
import { renderMail } from "@/emails/render-mail";
import { sender } from "./booked-fjords";

const late: PaymentRefunded = {
  ...sender,
  vacationTitle: "Norwegian Fjords",
  startsOn: "Sun, May 30, 2027",
  vacationUrl: "http://localhost:3000/vacations/norwegian-fjords",
  amount: "$1,198.65",
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
  expect(text.split("\n")).toContain(late.vacationUrl);
});

test("the reason is the one that was true", async () => {
  const { html, text } = await renderMail(paymentRefunded({ ...late, why: "too_late" }));
  for (const part of [html, text.replace(/\s+/g, " ")]) {
    expect(part).toContain("after the last day on which this departure could be paid for");
    expect(part).not.toContain("other travellers");
  }
});
