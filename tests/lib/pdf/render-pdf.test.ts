import { createElement } from "react";
import { expect, test } from "vitest";
import { BookingConfirmation } from "@/emails/documents/booking-confirmation";
import type { ConfirmedBooking } from "@/emails/documents/confirmed-booking";
import { poster } from "@/lib/art/poster";
import { posterPng } from "@/lib/pdf/poster-png";
import { renderPdf } from "@/lib/pdf/render-pdf";
import { bookedFjords, sender } from "../../emails/booked-fjords";

const drawing = { slug: "norwegian-fjords", title: "Fjords", line: "Bergen to Lofoten" };
const cover = posterPng(poster({ ...drawing, crop: "poster", light: "day" }), 800);
const { bookingUrl, vacationSlug, due, ...booked } = bookedFjords;

async function confirmation(change: Partial<ConfirmedBooking> = {}): Promise<Buffer> {
  const day = { date: "Sun, May 30, 2027", title: "Arrive in Bergen", place: "Bergen" };
  const props: ConfirmedBooking = {
    ...booked,
    ...sender,
    issuedAt: new Date("2026-11-22T16:05:00Z"),
    issuedOn: "Nov 22, 2026",
    tagline: "Bergen to Reine by mountain railway and coastal ship.",
    poster: await cover,
    schedule: [{ label: "Deposit", amount: "$1,198.65", when: "Paid on Nov 22, 2026" }],
    days: Array.from({ length: 14 }, (_, index) => ({
      ...day,
      number: index + 1,
      text: "We meet at six and walk the length of the wooden wharf at Bryggen.",
      meals: index === 0 ? null : "Breakfast, dinner",
      travel: index === 0 ? null : "Ship, 210 km (130 mi)",
    })),
    inclusions: ["All boats"],
    exclusions: ["Flights"],
    notes: ["Bring a raincoat"],
    cancellationTiers: [{ when: "Until Wed, Mar 31, 2027", kept: "$599.33" }],
    findBookingUrl: "http://localhost:3000/find-booking",
    ...change,
  };
  return await renderPdf(createElement(BookingConfirmation, props));
}

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test("a confirmation has a cover and pages, a title, a language and an author", async () => {
  const pdf = await confirmation();
  const source = pdf.toString("latin1");
  expect(source.startsWith("%PDF-")).toBe(true);
  expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3);
  expect(source).toContain("(Norwegian Fjords: confirmation of booking 7Q4M-2KRT)");
  expect(source).toContain("(International Vacations, Inc)");
  expect(source).toContain("/Lang (en-US)");
});

test("the same booking at the same instant is the same bytes", async () => {
  expect((await confirmation()).equals(await confirmation())).toBe(true);
  const later = await confirmation({ issuedAt: new Date("2026-11-23T16:05:00Z") });
  expect(later.equals(await confirmation())).toBe(false);
});

test("rule 24: a PDF opens nothing and runs nothing", async () => {
  const pdf = (await confirmation()).toString("latin1");
  expect(pdf).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile|URI)\b/);
});

test("a long journey goes on over more pages, and a long name breaks nothing", async () => {
  const long = await confirmation({ vacationTitle: "Fjord ".repeat(40).trim() });
  expect(pagesOf(long)).toBeGreaterThanOrEqual(pagesOf(await confirmation()));
});
