import type { CollectionPoint, PointField } from "@/lib/policy/policy";

const travellers: readonly PointField[] = [
  {
    field: "name.given",
    about: "traveller",
    required: false,
    label: "First name",
    why: "Tickets and rooms are booked in the name that stands in the passport.",
  },
  {
    field: "name.surname",
    about: "traveller",
    required: false,
    label: "Last name",
    why: "Tickets and rooms are booked in the name that stands in the passport.",
  },
  {
    field: "birth_date.date",
    about: "traveller",
    required: false,
    label: "Date of birth",
    why: "Some trips have a lowest age, and children’s prices go by age.",
  },
];

const billing =
  "We put it on your bill. It is also how we reach you if your order is in trouble, or if an email about a bill comes back.";

const contact: readonly PointField[] = [
  {
    field: "name.given",
    about: "contact",
    required: true,
    label: "First name",
    why: "So that we know whose booking this is, and how to greet you.",
  },
  {
    field: "name.surname",
    about: "contact",
    required: true,
    label: "Last name",
    why: "So that we know whose booking this is.",
  },
  {
    field: "email.address",
    about: "contact",
    required: true,
    label: "Email",
    why: "We send your confirmation there, and the link to your booking if you lose it.",
  },
  {
    field: "phone.number",
    about: "contact",
    required: false,
    label: "Phone",
    why: "For calling you while something is wrong with your order. About a bill we call only if you ask for it, or if email and letters do not reach you. You may leave it empty.",
  },
  {
    field: "address.street",
    about: "contact",
    required: true,
    label: "Street address",
    why: billing,
  },
  { field: "address.city", about: "contact", required: true, label: "City", why: billing },
  {
    field: "address.state",
    about: "contact",
    required: false,
    label: "State or province",
    why: billing,
  },
  {
    field: "address.postal_code",
    about: "contact",
    required: true,
    label: "ZIP or postal code",
    why: billing,
  },
  { field: "address.country", about: "contact", required: true, label: "Country", why: billing },
];

const needs: readonly PointField[] = [
  ...(["number", "country", "expires_on"] as const).map((column): PointField => {
    const label = {
      number: "Passport number",
      country: "Country of the passport",
      expires_on: "Passport valid until",
    }[column];
    const why =
      "Some borders and boats ask for it before you come. The hotels and guides of your trip get it.";
    return { field: `passport.${column}`, about: "traveller", required: false, label, why };
  }),
  {
    field: "diet.needs",
    about: "traveller",
    required: false,
    label: "What you cannot eat",
    why: "Your hotels and guides cook for you. They get what you write here, for this trip.",
  },
  {
    field: "access_needs.needs",
    about: "traveller",
    required: false,
    label: "Help that you need on the way",
    why: "So that rooms, buses and walks fit you. Your hotels and guides get it, for this trip.",
  },
];

const bankAccount: readonly PointField[] = [
  {
    field: "bank_account.holder",
    about: "contact",
    required: true,
    label: "Account holder",
    why: "Your bank sends the money back to us if the name is not the one of the account.",
  },
  {
    field: "bank_account.routing",
    about: "contact",
    required: true,
    label: "Routing number",
    why: "It names your bank, so that the money that we owe you finds it.",
  },
  {
    field: "bank_account.number",
    about: "contact",
    required: true,
    label: "Account number",
    why: "It is where the money goes that we owe you. We take nothing from this account.",
  },
];

const keptCard: readonly PointField[] = [
  ["token", "Stripe’s mark of the card", "It lets us charge the same card again, as you asked."],
  ["brand", "Kind of card", "So that you know which of your cards this is."],
  ["last_four", "Last four digits", "So that you know which of your cards this is."],
  ["expires", "Valid until", "So that we can tell you before the card runs out."],
].map(([column, label = "", why = ""]): PointField => {
  return { field: `payment_method.${column}`, about: "contact", required: true, label, why };
});

/** Where the booking and paying of a trip asks. */
export const bookingPoints: readonly CollectionPoint[] = [
  {
    id: "checkout",
    title: "Checkout",
    use: "essential.service",
    retention: "booking",
    fields: [...contact, ...travellers],
  },
  {
    id: "booking-travellers",
    title: "The travellers of a booking",
    use: "essential.service",
    retention: "booking",
    fields: travellers.map((field) => ({ ...field, required: true })),
  },
  {
    id: "trip-needs",
    title: "What a trip needs",
    use: "essential.service",
    retention: "booking",
    fields: needs,
  },
  {
    id: "kept-card",
    title: "A card that you let us keep, as Stripe tells us of it",
    use: "essential.service.payment_processing",
    retention: "account",
    fields: keptCard,
  },
  {
    id: "refund-account",
    title: "A bank account to pay you back",
    use: "essential.service.payment_processing",
    retention: "invoice",
    fields: bankAccount,
  },
];
