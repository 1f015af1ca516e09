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

const billing = "We put it on your bill. It is also how we reach you if your order is in trouble.";

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
    why: "Only for calling you while something is wrong with your order. You may leave it empty.",
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

export const points: readonly CollectionPoint[] = [
  {
    id: "checkout",
    title: "Checkout",
    use: "essential.service",
    fields: [...contact, ...travellers],
  },
  {
    id: "booking-travellers",
    title: "The travellers of a booking",
    use: "essential.service",
    fields: travellers.map((field) => ({ ...field, required: true })),
  },
];
