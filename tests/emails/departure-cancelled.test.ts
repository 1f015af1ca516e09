import { expect, test } from "vitest";
import { type DepartureCancelled, departureCancelled } from "@/emails/departure-cancelled";
import { renderMail } from "@/emails/render-mail";
import { trip } from "@/tests/emails/trip";

const mail: DepartureCancelled = {
  ...trip,
  ...{ why: "Too few travellers had booked it.", back: "$800.00", days: 14 },
  backBy: "Mon, Dec 13, 2026",
  others: [
    {
      dates: "Sun, Jun 6 to Fri, Jun 18, 2027",
      free: "6 places free",
      url: "https://example.com/d1",
    },
  ],
  vacationUrl: "https://example.com/fjords",
};

const flat = (text: string) => text.replace(/\s+/g, " ");

test("rule 65: a departure that we cancel: why, what goes back and until when, and when the same vacation leaves instead", async () => {
  const { subject, html, text } = await renderMail(departureCancelled(mail));
  expect(subject).toBe("We had to cancel Norwegian Fjords, Sun, May 30, 2027 (7Q4M-2KRT)");
  for (const part of [html, flat(text)])
    for (const fact of [
      ...[mail.why, "$800.00", mail.backBy, "in 14 days", "You need do nothing"],
      ...["Sun, Jun 6 to Fri, Jun 18, 2027", "6 places free", "nothing is booked by itself"],
    ])
      expect(part).toContain(fact);
  expect(text.split("\n")).toEqual(
    expect.arrayContaining([mail.bookingUrl, mail.vacationUrl, "https://example.com/d1"]),
  );
});

test("who had paid nothing is told of no money, and where no other departure has room, that none has", async () => {
  const { html, text } = await renderMail(departureCancelled({ ...mail, back: null, others: [] }));
  for (const part of [html, flat(text)]) {
    expect(part).toContain("you owe nothing");
    expect(part).not.toContain("Goes back");
    expect(part).toContain("No other departure near that day has room for all of you");
  }
});
