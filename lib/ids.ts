import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** A random id for a row: 122 bits, so it may stand in an address (rule 115). */
export function newId(): string {
  return randomUUID();
}

/** A random secret of 192 bits for one-time links. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

// Without 0 O 1 I L U V: read aloud, written by hand (rule 115).
const letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";

/** A booking reference that a person can say: "K7QM-4XWD". Unique by constraint, not by luck. */
export function newReference(): string {
  const pick = () => letters.charAt(randomInt(letters.length));
  const four = () => Array.from({ length: 4 }, pick).join("");
  return `${four()}-${four()}`;
}
