import { type Role, roles } from "@/lib/auth/roles";

/** Who may ask: nobody known, whose it is, another customer, who was erased, and an employee of each role. */
export type Asker = "anonymous" | "holder" | "stranger" | "erased" | Role;

/** What becomes of it: it is let in, led to where one signs in, led elsewhere, or there is nothing. */
export type Outcome = "opens" | "sign in" | "leads on" | "nothing";

export type Row = Readonly<Record<Asker, Outcome>>;

function forEmployees(outcomeOf: (role: Role) => Outcome): Readonly<Record<Role, Outcome>> {
  const cells = roles.map((role) => [role, outcomeOf(role)] as const);
  return Object.fromEntries(cells) as Record<Role, Outcome>;
}

/** The same for everybody. */
export const everybody: Row = {
  ...{ anonymous: "opens", holder: "opens", stranger: "opens", erased: "opens" },
  ...forEmployees(() => "opens"),
};

/** Whoever was given the address, by mail or by holding places, signed in or not; to everybody else there is nothing. */
export const byAddress: Row = {
  ...{ anonymous: "nothing", holder: "opens", stranger: "nothing", erased: "nothing" },
  ...forEmployees(() => "nothing"),
};

/** Where one signs in: who is signed in already is led on. */
export const door: Row = {
  ...{ anonymous: "opens", holder: "leads on", stranger: "leads on", erased: "opens" },
  ...forEmployees(() => "leads on"),
};

/** A customer, for what is their own: another customer finds their own there. An employee is led to the desk. */
export const customers: Row = {
  ...{ anonymous: "sign in", holder: "opens", stranger: "opens", erased: "sign in" },
  ...forEmployees(() => "leads on"),
};

/** The same for what no person asks for, but a script: nobody is led anywhere. */
export const customersScript: Row = {
  ...{ anonymous: "nothing", holder: "opens", stranger: "opens", erased: "nothing" },
  ...forEmployees(() => "nothing"),
};

/** The one customer whose thing is named, by a number that another may know. */
export const itsCustomer: Row = { ...customers, stranger: "nothing" };

/** Who stands between the two steps of signing in; whoever does not is led to the first. */
export const doorstep: Row = {
  ...{ anonymous: "sign in", holder: "opens", stranger: "sign in", erased: "sign in" },
  ...forEmployees(() => "sign in"),
};

/** Employees of some roles. */
export function employees(allowed: readonly Role[]): Row {
  return {
    ...{ anonymous: "sign in", holder: "nothing", stranger: "nothing", erased: "sign in" },
    ...forEmployees((role) => (allowed.includes(role) ? "opens" : "nothing")),
  };
}
