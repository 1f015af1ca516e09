import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";

/** What of an account's holder is changed by one form. */
export const profileGroups = ["name", "phone", "address"] as const satisfies PersonGroup[];

/** The fields of that form, by what each of them shows of what is stored. */
export const profileFields: Readonly<
  Record<string, { group: PersonGroup; of: (values: PersonValues) => string | undefined }>
> = {
  given: { group: "name", of: ({ name }) => name?.given },
  surname: { group: "name", of: ({ name }) => name?.surname },
  phone: { group: "phone", of: ({ phone }) => phone },
  street: { group: "address", of: ({ address }) => address?.street },
  city: { group: "address", of: ({ address }) => address?.city },
  state: { group: "address", of: ({ address }) => address?.state },
  postalCode: { group: "address", of: ({ address }) => address?.postalCode },
  country: { group: "address", of: ({ address }) => address?.country },
};
