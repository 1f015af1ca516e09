import { expect, test } from "vitest";
import { bookingLink } from "@/emails/booking-link";
import { renderMail } from "@/emails/render-mail";
import { bookedFjords, sender } from "./booked-fjords";

const { vacationTitle, startsOn, reference, bookingUrl } = bookedFjords;
const booking = { vacationTitle, startsOn, reference, bookingUrl };

test("each booking is there with its link", async () => {
  const other = {
    ...booking,
    reference: "9HKP-3XWA",
    bookingUrl: `${sender.appUrl}/bookings/other`,
  };
  const { subject, html, text } = await renderMail(
    bookingLink({ ...sender, bookings: [booking, other] }),
  );
  expect(subject).toBe("The links to your bookings");
  for (const { bookingUrl: url, reference: code } of [booking, other]) {
    expect(html).toContain(`href="${url}"`);
    expect(html).toContain(code);
    expect(text.split("\n")).toContain(url);
    expect(text).toContain(code);
  }
});

test("the subject tells a passer-by nothing of the booking", () => {
  expect(bookingLink({ ...sender, bookings: [booking] }).subject).toBe("The link to your booking");
});
