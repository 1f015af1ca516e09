import type { PersonGroup } from "@/lib/privacy/privacy";
import type { Group } from "@/lib/privacy/vault/group";
import { list, text } from "@/lib/privacy/vault/one-column";
import { phoneNumber } from "@/lib/privacy/vault/phone-number";

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
  birthDate: text("birthDate", "birth_date", "date"),
  fax: {
    table: "fax",
    columns: ["number"],
    toColumns: ({ fax, address }) =>
      fax === undefined ? undefined : { number: phoneNumber(fax, address?.country, "fax") },
    fromColumns: (at) => ({ fax: at("number") }),
  },
  passport: {
    table: "passport",
    columns: ["number", "country", "expires_on"],
    toColumns: ({ passport }) =>
      passport && {
        ...{ number: passport.number, country: passport.country },
        expires_on: passport.expiresOn,
      },
    fromColumns: (at) => ({
      passport: { number: at("number"), country: at("country"), expiresOn: at("expires_on") },
    }),
  },
  diet: text("diet", "diet", "needs"),
  accessNeeds: text("accessNeeds", "access_needs", "needs"),
  ageRange: text("ageRange", "age_range", "range"),
  homeRegion: text("homeRegion", "home_region", "region"),
  languages: list("languages", "languages"),
  household: text("household", "household", "kind"),
  interests: list("interests", "interests"),
  travelStyles: list("travelStyles", "travel_styles"),
  searches: list("searches", "searches"),
  views: list("views", "views"),
  paymentMethod: {
    table: "payment_method",
    columns: ["token", "brand", "last_four", "expires"],
    toColumns: ({ paymentMethod }) => {
      if (!paymentMethod) return undefined;
      const { token, brand, lastFour, expires } = paymentMethod;
      return { token, brand, last_four: lastFour, expires };
    },
    fromColumns: (at) => ({
      paymentMethod: {
        ...{ token: at("token"), brand: at("brand") },
        ...{ lastFour: at("last_four"), expires: at("expires") },
      },
    }),
  },
  bankAccount: {
    table: "bank_account",
    columns: ["holder", "routing", "number"],
    toColumns: ({ bankAccount }) => {
      if (!bankAccount) return undefined;
      const { holder, routing, number } = bankAccount;
      return { holder, routing, number };
    },
    fromColumns: (at) => ({
      bankAccount: { holder: at("holder"), routing: at("routing"), number: at("number") },
    }),
  },
  message: text("message", "message", "text"),
};

export const everyGroup = Object.keys(groups) as PersonGroup[];

/** The group that stands in a table. @throws an Error where there is none. */
export function groupOf(table: string): PersonGroup {
  const found = everyGroup.find((group) => groups[group].table === table);
  if (!found) throw new Error(`The vault has no table ${table}.`);
  return found;
}
