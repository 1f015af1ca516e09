import { type TestCard, testCards } from "./test-cards";

/** What a person typed on the hosted page. */
export type CardEntry = {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  email: string;
};

export type CardErrors = { [field in keyof CardEntry]?: string };

export type CheckedCard = {
  card: TestCard;
  expMonth: number;
  expYear: number;
  name: string;
  email: string;
};

/** Reads a card entry. `errors` is empty when all is well; `now` is in Unix seconds. The wording is Stripe's. */
export function checkCard(
  entry: CardEntry,
  now: number,
): { errors: CardErrors; checked: CheckedCard | null } {
  const digits = entry.number.replace(/[\s-]/g, "");
  const card = testCards.find((known) => known.number === digits);
  const expiry = readExpiry(entry.expiry);
  const errors: CardErrors = {};
  if (!card) errors.number = numberError(digits);
  if (!expiry) errors.expiry = "Your card's expiration date is incomplete.";
  else if (isPast(expiry, now)) errors.expiry = "Your card's expiration date is in the past.";
  if (!/^\d{3}$/.test(entry.cvc.trim())) errors.cvc = "Your card's security code is incomplete.";
  const name = entry.name.trim();
  if (name === "" || name.length > 200) errors.name = "Enter the name on your card.";
  const email = entry.email.trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 512)
    errors.email = "Your email is invalid.";
  const wrong = !card || !expiry || Object.keys(errors).length > 0;
  return {
    errors,
    checked: wrong ? null : { card, expMonth: expiry.month, expYear: expiry.year, name, email },
  };
}

function numberError(digits: string): string {
  return /^\d{12,19}$/.test(digits)
    ? "Your card number is incorrect."
    : "Your card number is incomplete.";
}

function readExpiry(typed: string): { month: number; year: number } | null {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*\/?\s*(\d{2}|20\d{2})\s*$/.exec(typed) ?? [];
  return month && year ? { month: Number(month), year: 2000 + (Number(year) % 100) } : null;
}

function isPast(expiry: { month: number; year: number }, now: number): boolean {
  return now * 1000 >= Date.UTC(expiry.year, expiry.month, 1);
}
