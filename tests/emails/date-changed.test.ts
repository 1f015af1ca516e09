import { expect, test } from "vitest";
import { type DateChanged, dateChanged } from "@/emails/date-changed";
import { renderMail } from "@/emails/render-mail";
import { trip } from "@/tests/emails/trip";

const flat = (text: string) => text.replace(/\s+/g, " ");
const changed: DateChanged = {
  ...{
    ...trip,
    byDesk: false,
    changedOn: "Nov 28, 2026, 4:05 PM EST",
    ...{ priceBefore: null, fee: null, back: null, more: false },
    total: "$4,000.00",
  },
  before: { startsOn: "Sat, Jun 12, 2027", endsOn: "Sun, Jun 20, 2027" },
  now: { startsOn: "Sat, Jul 10, 2027", endsOn: "Sun, Jul 18, 2027" },
  due: [{ amount: "$3,200.00", on: "Wed, Apr 28, 2027" }],
  ...{ detailsDueOn: "Wed, May 26, 2027", papers: ["CN-000002", "IV-000014"] },
};

test("rules 53 and 67: who goes on another date reads both, that the price stays, and what is due when", async () => {
  const { html, text, subject } = await renderMail(dateChanged(changed));
  expect(subject).toContain("Your date has changed: Norwegian Fjords, Sat, Jul 10, 2027");
  for (const part of [flat(html), flat(text)])
    for (const fact of [
      ...["Sat, Jun 12, 2027", "Sat, Jul 10, 2027", "Your price stays $4,000.00", "$3,200.00"],
      ...["Wed, Apr 28, 2027", "Wed, May 26, 2027", "CN-000002, IV-000014", "calendar"],
    ])
      expect(part).toContain(fact);
  const paid = await renderMail(dateChanged({ ...changed, due: [] }));
  expect(flat(paid.text)).toContain("you owe nothing");
});

test("rule 69: what a late change costs is asked for, and that the change is done once it is paid", async () => {
  const due = [{ amount: "$400.00", on: "Tue, Dec 1, 2026" }, ...changed.due];
  const { text } = await renderMail(dateChanged({ ...changed, fee: "$400.00", more: true, due }));
  expect(flat(text)).toContain("the change costs $400.00");
  expect(flat(text)).toContain("The change is done once that is paid.");
  expect(text.split("\n")).toContain(trip.payUrl);
});

test("P34: who asked us to change it reads that one of us did, and whom to tell if they did not ask", async () => {
  const { text } = await renderMail(dateChanged({ ...changed, byDesk: true }));
  expect(flat(text)).toContain("One of our staff changed it, because you asked us to.");
  expect(flat(text)).not.toContain("whoever has the link");
});

test("P40: a mail about another date carries no advertising and no way to be without it", async () => {
  const { html, text } = await renderMail(dateChanged(changed));
  expect(`${html} ${text}`).not.toMatch(/unsubscribe|special offer|discount|newsletter/i);
});

test("rule 67: where we agreed on the price of the new date, it stands beside the one of before, and what goes back or is due at once", async () => {
  const agreed = { ...changed, priceBefore: "$4,600.00", fee: "$100.00" };
  const paid = await renderMail(dateChanged({ ...agreed, due: [], back: "$600.00" }));
  for (const fact of [
    "As you agreed with us, your price is the one of the new date, with $100.00 for the change: $4,000.00 instead of $4,600.00.",
    "$600.00 goes back the way it came",
  ])
    expect(flat(paid.text)).toContain(fact);
  const more = await renderMail(dateChanged({ ...agreed, priceBefore: "$3,000.00", more: true }));
  expect(flat(more.text)).toContain("The change is done once what it comes to more is paid.");
  expect(more.text.split("\n")).toContain(trip.payUrl);
});
