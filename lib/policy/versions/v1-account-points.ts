import type { CollectionPoint, PointField } from "@/lib/policy/policy";

const holder = { about: "holder", required: false } as const;

const names: readonly PointField[] = [
  {
    ...holder,
    field: "name.given",
    required: true,
    label: "First name",
    why: "So that we know whose account this is, and how to greet you.",
  },
  {
    ...holder,
    field: "name.surname",
    required: true,
    label: "Last name",
    why: "So that we know whose account this is.",
  },
];

const email: PointField = {
  ...holder,
  field: "email.address",
  required: true,
  label: "Email",
  why: "You sign in with it, and we write there about what you asked us for.",
};

const phone: PointField = {
  ...holder,
  field: "phone.number",
  label: "Phone",
  why: "We call about an order in trouble, and about a bill if you ask us to or nothing else reaches you.",
};

const home = "It is filled in for you when you book, and letters about your bills go there.";

const address = [
  ["street", "Street address"],
  ["city", "City"],
  ["state", "State or province"],
  ["postal_code", "ZIP or postal code"],
  ["country", "Country"],
].map(([column, label = ""]): PointField => {
  return { ...holder, field: `address.${column}`, label, why: home };
});

const taste =
  "Only if you switch suggestions on: it helps us to put trips first that may suit you.";

const demographics = [
  ["age_range.range", "Age range"],
  ["home_region.region", "Where you live"],
  ["languages.list", "Languages"],
  ["household.kind", "Household"],
  ["interests.list", "What you are fond of"],
  ["travel_styles.list", "How you like to travel"],
  ["access_needs.needs", "Help that you need when you travel"],
].map(([field = "", label = ""]): PointField => {
  return { ...holder, field, label, why: taste };
});

const companions = [
  ["name.given", "First name", "To fill in your next booking with this person."],
  ["name.surname", "Last name", "To fill in your next booking with this person."],
  ["birth_date.date", "Date of birth", "Trips have a lowest age, and children’s prices go by it."],
].map(([field = "", label = "", why = ""]): PointField => {
  return { about: "companion", required: field !== "birth_date.date", field, label, why };
});

const noted = "Only if you switched suggestions on: we note it, to show trips that may suit you.";

const account = { use: "functional.service", retention: "account" } as const;

/** Where an account asks. */
export const accountPoints: readonly CollectionPoint[] = [
  {
    ...account,
    id: "registration",
    title: "Opening an account",
    fields: [
      ...names,
      email,
      {
        ...holder,
        field: "password.hash",
        required: true,
        label: "Password",
        why: "It shows that it is you who signs in. We keep only a code that it is checked against.",
      },
    ],
  },
  {
    ...account,
    id: "profile",
    title: "Your account: name and addresses",
    fields: [...names, email, phone, ...address],
  },
  { ...account, id: "demographics", title: "Your account: more about you", fields: demographics },
  {
    ...account,
    id: "companions",
    title: "Your account: people you often book for",
    use: "essential.service",
    fields: companions,
  },
  {
    ...account,
    id: "notice-channels",
    title: "Your account: how bills reach you",
    fields: [
      phone,
      {
        ...holder,
        field: "fax.number",
        label: "Fax",
        why: "Bills come by fax if you ask for it, or if email and letters do not reach you.",
      },
    ],
  },
  {
    ...account,
    id: "suggestions",
    title: "What you look for here, while suggestions are on",
    use: "personalize.content.profiling",
    fields: [
      { ...holder, field: "searches.list", label: "What you search for", why: noted },
      { ...holder, field: "views.list", label: "What you look at", why: noted },
    ],
  },
];
