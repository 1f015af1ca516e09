import { expect, test } from "vitest";
import { type PolicyChanged, policyChanged } from "@/emails/policy-changed";
import { renderMail } from "@/emails/render-mail";
import { trainingDue } from "@/emails/training-due";
import { sender } from "./booked-fjords";

const change: PolicyChanged = {
  ...sender,
  newVersion: 2,
  newVersionUrl: `${sender.appUrl}/privacy/versions/2`,
  effectiveOn: "Jan 4, 2027, 12:00 AM EST",
  answerBy: "Jul 3, 2027, 12:00 AM EDT",
  choicesUrl: `${sender.appUrl}/privacy/choices/abc`,
  uses: [
    { title: "Mail on walking", terms: ["Trailhead gets your email address."] },
    { title: "Your trip", terms: ["Guides get your phone number.", "Kept for a year."] },
  ],
};

test("P45, P46: the mail says what would change, that nothing does without a yes, and where to choose", async () => {
  const { subject, html, text } = await renderMail(policyChanged(change));
  expect(subject).toBe("We would like to use your data in a new way: you choose");
  for (const { title, terms } of change.uses)
    for (const words of [title, ...terms]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
  expect(html).toContain(`href="${change.choicesUrl}"`);
  expect(text.split("\n")).toContain(change.choicesUrl);
  for (const body of [html, text]) expect(body).toContain("If you do nothing");
  for (const line of text.split("\n")) expect(line.length <= 72 || line.includes("://")).toBe(true);
});

test("the mail about the policy names the version under which we hold what its reader told us", async () => {
  const { text } = await renderMail(policyChanged(change));
  expect(text).toContain(`Privacy policy, version ${sender.policyVersion}`);
});

test("P36: the mail to employees says what to read, where, and until when", async () => {
  const trainingUrl = `${sender.appUrl}/staff/training`;
  for (const why of ["version", "quarter"] as const) {
    const props = { ...sender, trainingUrl, why, dueBy: "Sat, Dec 12, 2026" };
    const { subject, html, text } = await renderMail(trainingDue(props));
    expect(subject).toContain("Sat, Dec 12, 2026");
    expect(html).toContain(`href="${trainingUrl}"`);
    expect(text.split("\n")).toContain(trainingUrl);
  }
});
