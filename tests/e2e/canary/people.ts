/** What a person of the canary run types: every value unlike any other that there is. */
export type Canary = {
  email: string;
  /** By the names of the checkout's fields. */
  contact: Record<string, string>;
  /** By the names of the fields of those who travel. */
  travellers: Record<string, string>;
  /** Somebody whom they often book for, by the labels of their account. */
  companion: Record<string, string>;
  /** What they write to support. */
  words: string;
  /** Everything that must be found in its place alone. */
  secrets: string[];
  /** What no mail to them tells, though it is theirs: it names none of these fields. */
  unsaid: string[];
};

/** Somebody whose values carry `mark`, a word of letters that stands nowhere else, and `digits`, four of them. */
function canary(mark: string, digits: string): Canary {
  const email = `${mark}.mail@example.com`;
  const contact = {
    ...{ given: `Given${mark}`, surname: `Sur${mark}`, email, phone: `+1 212 555 ${digits}` },
    ...{ street: `${digits} ${mark}street`, city: `City${mark}`, state: "NY", country: "US" },
    ...{ postalCode: "10001", leadTravels: "on", terms: "on" },
  };
  const born = `1931-0${1 + (Number(digits) % 9)}-${String(10 + (Number(digits) % 19))}`;
  const travellers = {
    "travellers[1].given": `Other${mark}`,
    "travellers[1].surname": `Kin${mark}`,
    "travellers[1].birthDate": born,
  };
  const companion = { "First name": `Friend${mark}`, "Last name": `Kith${mark}` };
  const words = `Where does ${mark} meet us?`;
  const phone = [`212555${digits}`, `555 ${digits}`];
  const unsaid = [...phone, contact.street, contact.city, ...Object.values(travellers)];
  const secrets = [mark, ...phone, born];
  return { email, contact, travellers, companion, words, secrets, unsaid };
}

/** So many people, no two alike. */
export function canaries(count: number): Canary[] {
  const run = Date.now()
    .toString(36)
    .replace(/\d/g, (digit) => "qwzxvkjyhp".charAt(Number(digit)));
  return Array.from({ length: count }, (_, at) =>
    canary(`zq${run}${String.fromCharCode(97 + at)}`, String(1100 + at * 7)),
  );
}
