import { expect, test } from "vitest";
import { type BookingConfirmed, bookingConfirmed } from "@/emails/booking-confirmed";
import { renderMail } from "@/emails/render-mail";
import { bookedFjords } from "./booked-fjords";

const rendered = (change: Partial<BookingConfirmed> = {}) =>
  renderMail(bookingConfirmed({ ...bookedFjords, ...change }));

const wordsOf = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'");

test("rule 85: markup and text say the same figures, dates and addresses", async () => {
  const { html, text, subject } = await rendered();
  const { travellers, lines, due, ...facts } = bookedFjords;
  const said = [
    ...[facts.reference, facts.startsOn, facts.endsOn, facts.total, facts.paid, facts.cancellation],
    ...[due?.amount ?? "", due?.on ?? "", facts.detailsDueOn ?? ""],
    ...travellers.flatMap(({ label, room }) => [label, room]),
    ...lines.flatMap(({ label, amount }) => [label, amount]),
  ];
  const unwrapped = text.replace(/\s+/g, " ");
  for (const fact of said) {
    expect(wordsOf(html)).toContain(fact);
    expect(unwrapped).toContain(fact);
  }
  for (const url of [facts.bookingUrl, facts.supportUrl, facts.policyUrl]) {
    expect(html).toContain(`href="${url}"`);
    expect(text.split(/\s/)).toContain(url);
  }
  expect(subject).toBe("Booked: Norwegian Fjords, Sun, May 30, 2027 (7Q4M-2KRT)");
});

test("a booking that is paid and complete asks for nothing", async () => {
  const { html, text } = await rendered({ due: null, detailsDueOn: null });
  for (const part of [wordsOf(html), text]) {
    expect(part).toContain("all is paid");
    expect(part).toMatch(/Left to pay\s+Nothing/);
    expect(part).not.toMatch(/null|undefined/);
  }
});

test("the poster is shown when there is one, and nothing broken when there is none", async () => {
  expect((await rendered()).html).not.toContain("<img");
  const { html } = await rendered({ posterSrc: "cid:poster" });
  expect(html).toMatch(/<img[^>]+alt="Poster of Norwegian Fjords"[^>]+src="cid:poster"/);
});

test("rule 24: every value is text, and nothing of somebody else's is loaded", async () => {
  const hostile = `"><script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(1)>`;
  const { html } = await rendered({
    vacationTitle: hostile,
    reference: hostile,
    cancellation: hostile,
    travellers: [{ label: hostile, room: hostile }],
    lines: [{ label: hostile, amount: hostile }],
  });
  expect(html).not.toMatch(/<script|<img/);
  const tags = html.match(/<[^>]+>/g)?.join("") ?? "";
  const addresses = Array.from(tags.matchAll(/(?:src|href)="([^"]*)"/g), ([, address]) => address);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => !address?.startsWith(bookedFjords.appUrl))).toEqual([]);
  expect(html).not.toMatch(/url\(|@import/);
});

test("rule 24: an address that would run is not a link", async () => {
  const { html } = await rendered({ bookingUrl: "javascript:alert(1)" });
  expect(html).not.toMatch(/href="javascript:alert/);
});

test("there are night colours, a language, and a heading of its own", async () => {
  const { html } = await rendered();
  expect(html).toContain('<html dir="ltr" lang="en">');
  expect(html).toContain("@media (prefers-color-scheme: dark)");
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test("text lines are short enough to read and quote", async () => {
  const { text } = await rendered();
  const long = text.split("\n").filter((line) => line.length > 72 && !line.includes("http"));
  expect(long).toEqual([]);
});
