import type { DisclosureContract } from "@/lib/policy/policy";

const name = ["name.given", "name.surname"];
const trip = ["booking.ref", "trip.dates"];

/** Everybody who may be handed something, fact by fact. */
export const recipients: readonly DisclosureContract[] = [
  {
    recipient: "processor:stripe",
    name: "Stripe",
    about: "takes card payments for us",
    use: "essential.service.payment_processing",
    fields: [
      ...["amount", "currency", "booking.ref", "payment.id", "return_address"],
      ...["payment.deadline", "payment.intent", "refund.id"],
      ...["customer.number", "payment_method.token"],
    ],
  },
  {
    recipient: "processor:mail",
    name: "Our mail carrier",
    about: "brings our mail to your mailbox",
    use: "essential.service.notifications.email",
    fields: ["email.address", ...name, "mail"],
  },
  {
    recipient: "supplier-of-order",
    name: "The hotels and guides of your trip",
    about: "run the trip that you booked",
    use: "essential.service",
    fields: [
      ...[...trip, "trip.room", ...name, "birth_date.date", "diet.needs", "access_needs.needs"],
      ...["passport.number", "passport.country", "passport.expires_on"],
    ],
  },
  {
    recipient: "partner:fairweather-cover",
    name: "Fairweather Cover",
    about: "insures your trip, if you sign up for it",
    use: "third_party_sharing",
    fields: [...name, "email.address", "birth_date.date", ...trip, "trip.price"],
  },
  {
    recipient: "partner:harbor-transfers",
    name: "Harbor Transfers",
    about: "drives you from and to the airport, if you sign up for it",
    use: "third_party_sharing",
    fields: [...name, "phone.number", ...trip],
  },
  {
    recipient: "partner:lantern-rail",
    name: "Lantern Rail",
    about: "sells the train tickets to and from your trip, if you sign up for it",
    use: "third_party_sharing",
    fields: [...name, "email.address", ...trip],
  },
  {
    recipient: "partner:trailhead-letters",
    name: "Trailhead Letters",
    about: "writes about walking, if you said yes to it",
    use: "marketing.communications.email",
    fields: ["email.address", "topic"],
  },
  {
    recipient: "partner:slow-rail-club",
    name: "Slow Rail Club",
    about: "writes about travelling by train, if you said yes to it",
    use: "marketing.communications.email",
    fields: ["email.address", "topic"],
  },
  {
    recipient: "partner:table-and-vine",
    name: "Table and Vine",
    about: "writes about food and wine, if you said yes to it",
    use: "marketing.communications.email",
    fields: ["email.address", "topic"],
  },
  {
    recipient: "agent:ridgeline-recovery",
    name: "Ridgeline Recovery",
    about: "collects a debt, in the one case that this page names",
    use: "finance.debt_collection",
    fields: [
      ...[...name, "email.address", "phone.number"],
      ...["address.street", "address.city", "address.state", "address.postal_code"],
      ...["address.country", "invoice.number", "invoice.amount", "invoice.due_on"],
    ],
  },
];
