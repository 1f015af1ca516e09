import type { BookingConfirmed } from "@/emails/booking-confirmed";

export const sender = {
  appUrl: "http://localhost:3000",
  supportUrl: "http://localhost:3000/support",
  policyUrl: "http://localhost:3000/privacy/versions/1",
  policyVersion: 1,
};

/** A booking of two people with a balance to pay. */
export const bookedFjords: BookingConfirmed = {
  ...sender,
  bookingUrl: "http://localhost:3000/bookings/q7Jm2VqY0d8sXcTzRk4uPw",
  reference: "7Q4M-2KRT",
  vacationTitle: "Norwegian Fjords",
  vacationSlug: "norwegian-fjords",
  startsOn: "Sun, May 30, 2027",
  endsOn: "Fri, Jun 11, 2027",
  travellers: [
    { label: "Adult 1", room: "Twin cabin" },
    { label: "Adult 2", room: "Twin cabin" },
  ],
  lines: [
    { label: "2 adults, twin cabin", amount: "$6,480.00" },
    { label: "Promotion EARLY", amount: "−$486.75" },
  ],
  total: "$5,993.25",
  paid: "$1,198.65",
  due: { amount: "$4,794.60", on: "Wed, Mar 31, 2027, 11:59 PM EDT" },
  detailsDueOn: "Sat, May 1, 2027, 11:59 PM EDT",
  cancellation: "60 days or more before the start we keep 10 percent of the total price.",
};
