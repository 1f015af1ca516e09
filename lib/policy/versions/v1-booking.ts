import type { Clause } from "@/lib/policy/policy";
import {
  accessNeeds,
  address,
  birthDate,
  bought,
  diet,
  email,
  name,
  ours,
  passport,
  phone,
  trip,
} from "@/lib/policy/versions/v1-terms";

const part = "Booking a trip";

export const booking: readonly Clause[] = [
  {
    id: "booking",
    part,
    heading: "Booking your trip",
    paragraphs: [
      "You fill in an order form to buy a vacation. To book it we need to know who is going, how old they are on the trip, and an email address where you can be reached. Your email also finds your booking again if you lose the link.",
      "If you fill in the form for other people, we use what you wrote about them for this trip only.",
    ],
    promises: ["P10"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: [...name, ...email, ...birthDate, ...trip, ...bought],
        uses: ["essential.service"],
      },
    ],
  },
  {
    id: "trip-needs",
    part,
    heading: "What some trips need",
    paragraphs: [
      "Some trips cross a border, and some share a kitchen. Then we ask for a passport number, for what you cannot eat, or for the help that you need on the way. You may leave all of it empty until the trip needs it. It is used for that trip alone.",
    ],
    promises: ["P10"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: [...passport, ...diet, ...accessNeeds],
        uses: ["essential.service"],
      },
    ],
  },
  {
    id: "who-runs-your-trip",
    part,
    heading: "Who runs your trip",
    paragraphs: [
      "The hotels and guides of the trip that you booked get the list of who is coming: names, dates of birth, and what you told us about passports, food and help. They get it for the days of that trip, and may use it for that trip only. They never get your email, your address, or anything about your payment.",
    ],
    promises: ["P4"],
    keptBy: "contract",
    statements: [
      {
        ...ours,
        categories: [...name, ...birthDate, ...passport, ...diet, ...accessNeeds, ...trip],
        uses: ["essential.service"],
        recipients: ["supplier-of-order"],
        modes: ["disclose"],
      },
    ],
  },
  {
    id: "mail",
    part,
    heading: "Mail about what you asked for",
    paragraphs: [
      "We use your name and email to write to you about what you asked us for: a trip that you booked, a place that you wait for, a question that you sent, or a service that you signed up for. Without such a request we do not write. You get no advertising from us for it.",
      "A company carries our mail to your mailbox. It gets your address, your name and the mail, to deliver it and for nothing else. We hold a dated contract that says so, and if that runs out, our mail waits.",
    ],
    promises: ["P7", "P23"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: [...name, ...email],
        uses: ["essential.service.notifications.email"],
      },
      {
        ...ours,
        categories: email,
        uses: ["essential.service.notifications.email"],
        modes: ["contact:email"],
        conditions: ["interest:service"],
      },
      {
        ...ours,
        categories: [...name, ...email],
        uses: ["essential.service.notifications.email"],
        recipients: ["processor:mail"],
        modes: ["disclose"],
      },
    ],
  },
  {
    id: "trouble",
    part,
    heading: "If something goes wrong with your order",
    paragraphs: [
      "You may leave a phone number. We call it about an order only while something is wrong with that order. Your billing address, too, is used to reach you about an order only then.",
    ],
    promises: ["P13"],
    keptBy: "code",
    statements: [
      {
        ...ours,
        categories: phone,
        uses: ["essential.service.operations.support"],
        modes: ["contact:phone"],
        conditions: ["orderProblem"],
      },
      {
        ...ours,
        categories: address,
        uses: ["essential.service.operations.support"],
        modes: ["contact:post"],
        conditions: ["orderProblem"],
      },
    ],
  },
];
