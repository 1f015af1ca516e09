import type { PersonGroup, PersonValues } from "@/lib/privacy/privacy";
import { phoneNumber } from "@/lib/privacy/vault/phone-number";

/** Values by column. */
export type Columns = Record<string, string>;

/** Where a group of values stands in the vault, and the way there and back. */
type Group = {
  table: string;
  columns: readonly string[];
  index?: { column: string; kind: "email" | "phone" | "surname" };
  toColumns: (values: PersonValues) => Columns | undefined;
  fromColumns: (at: (column: string) => string) => PersonValues;
};

export const groups: Record<PersonGroup, Group> = {
  name: {
    table: "name",
    columns: ["given", "surname"],
    index: { column: "surname", kind: "surname" },
    toColumns: ({ name }) => name && { given: name.given, surname: name.surname },
    fromColumns: (at) => ({ name: { given: at("given"), surname: at("surname") } }),
  },
  email: {
    table: "email",
    columns: ["address"],
    index: { column: "address", kind: "email" },
    toColumns: ({ email }) => (email === undefined ? undefined : { address: email }),
    fromColumns: (at) => ({ email: at("address") }),
  },
  phone: {
    table: "phone",
    columns: ["number"],
    index: { column: "number", kind: "phone" },
    toColumns: ({ phone, address }) =>
      phone === undefined ? undefined : { number: phoneNumber(phone, address?.country) },
    fromColumns: (at) => ({ phone: at("number") }),
  },
  address: {
    table: "address",
    columns: ["street", "city", "state", "postal_code", "country"],
    toColumns: ({ address }) => {
      if (!address) return undefined;
      const { street, city, state, postalCode, country } = address;
      return { street, city, state, postal_code: postalCode, country };
    },
    fromColumns: (at) => ({
      address: {
        street: at("street"),
        city: at("city"),
        state: at("state"),
        postalCode: at("postal_code"),
        country: at("country"),
      },
    }),
  },
  birthDate: {
    table: "birth_date",
    columns: ["date"],
    toColumns: ({ birthDate }) => (birthDate === undefined ? undefined : { date: birthDate }),
    fromColumns: (at) => ({ birthDate: at("date") }),
  },
};

export const everyGroup = Object.keys(groups) as PersonGroup[];

/** All that is kept of a person in this product so far is kept for a booking, under one key. */
export const retentionClass = "booking";
