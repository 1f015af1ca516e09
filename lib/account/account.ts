/** What a link that we mail is for, and for how many hours it is good. */
export const mailedKinds = {
  /** Shows that the address of a new account is its holder's. */
  verify: { hours: 24 },
  /** Sets a new password in place of a forgotten one. */
  reset: { hours: 1 },
  /** Shows that the address to which an account is to move is its holder's. */
  email: { hours: 24 },
} as const;

export type MailedKind = keyof typeof mailedKinds;

/** How long an account waits for its address to be shown to be its holder's, before it is destroyed. */
export const unverifiedDays = 2;

/** How many days its holder may think better of closing an account: the policy promises them, and not one more (lib/policy/versions). */
export const graceDays = 14;

/** Whom an account speaks for: `joined` booked as a guest with its address, `booked` while signed in; `address` holds one that is being changed. */
export type SpokenFor = "joined" | "booked" | "address";

/** What a form emptied: whose it was, and what stood there, by group and without a value (lib/account/profile/seen.ts). */
export type Emptied = { personId: string; seen: string };

/** The pages of an account, in the order of its menu. */
export const accountPlaces = [
  { path: "/account", title: "Overview" },
  { path: "/account/bookings", title: "Bookings" },
  { path: "/account/invoices", title: "Invoices" },
  { path: "/account/statements", title: "Statements" },
  { path: "/account/cards", title: "Cards" },
  { path: "/account/profile", title: "Profile" },
  { path: "/account/demographics", title: "About you" },
  { path: "/account/travellers", title: "Travellers" },
  { path: "/account/preferences", title: "Notices" },
  { path: "/account/security", title: "Security" },
  { path: "/account/privacy", title: "Privacy" },
  { path: "/account/data", title: "Your data" },
] as const;

/** What an account knows of its holder and can do without: each is removed by itself (P9, P43). */
export const removableGroups = [
  ...(["phone", "fax", "address", "ageRange", "homeRegion", "languages", "household"] as const),
  ...(["interests", "travelStyles", "accessNeeds", "searches", "views"] as const),
] as const;
