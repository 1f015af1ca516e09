import { createHash, randomInt, randomUUID } from "node:crypto";

/** A random id for a row: 122 bits, so it may stand in an address (rule 115). */
export function newId(): string {
  return randomUUID();
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text, such as a part of an address, can be an id at all. */
export function isId(text: string): boolean {
  return idShape.test(text);
}

/** The id that the same words always give: for what has a name of somebody else's, such as a session of Stripe's. */
export function idOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// Without 0 O 1 I L U V: read aloud, written by hand (rule 115).
const letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";

/** A booking reference that a person can say: "K7QM-4XWD". Unique by constraint, not by luck. */
export function newReference(): string {
  return fours(2);
}

/** A code that a person can type from paper, and that nobody guesses: "K7QM-4XWD-9RTB-H2CE", 77 bits. */
export function newCode(): string {
  return fours(4);
}

function fours(count: number): string {
  const pick = () => letters.charAt(randomInt(letters.length));
  const four = () => Array.from({ length: 4 }, pick).join("");
  return Array.from({ length: count }, four).join("-");
}
