/** What somebody may ask our support for: an answer, or one of the rights that they also have on their account page (P43, P44). */
export const wishes = ["question", "copy", "correct", "remove"] as const;

export type Wish = (typeof wishes)[number];

/** How many days the link of a request opens what it is for. */
export const linkDays = 7;

/** What a case worker may ask somebody whom no mail reaches, and hold against what we know. */
export const checkable = [
  "booking_reference",
  "trip_dates",
  "birth_date",
  "postal_address",
  "phone_number",
  "amount_paid",
] as const;

export type Checkable = (typeof checkable)[number];

/** So many right answers prove who asks. */
export const answersNeeded = 3;

/** A request as the page behind its link shows it. */
export type RequestOnPage = {
  wish: Wish;
  askedAt: Date;
  /** Until then the link is good. */
  until: Date;
  /** Null while it is not made sure who asks; then nothing about anybody is shown. */
  proven: {
    how: "link" | "answers";
    /** Whether we know them otherwise than by this request. */
    known: boolean;
    copy: CopyOnPage | null;
  } | null;
};

/** A copy that was asked for. */
export type CopyOnPage = { askedAt: Date; ready: boolean; done: number; steps: number };

/** What we hold to reach somebody, as they may correct it. */
export type Correctable = {
  personId: string;
  /** The form that it came by. */
  form: "checkout" | "profile";
  given: string;
  surname: string;
  phone: string;
  address: {
    street: string;
    city: string;
    state: string;
    postalCode: string;
    country: string;
  } | null;
};
