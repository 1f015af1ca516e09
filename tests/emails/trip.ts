import { sender } from "@/tests/emails/booked-fjords";

/** What every mail about the money of a booking says. */
export const trip = {
  ...sender,
  ...{
    bookingUrl: "http://localhost:3000/bookings/x",
    payUrl: "http://localhost:3000/bookings/x/pay",
  },
  ...{ reference: "7Q4M-2KRT", vacationTitle: "Norwegian Fjords", startsOn: "Sun, May 30, 2027" },
  ...{ total: "$4,000.00", paid: "$800.00" },
};
