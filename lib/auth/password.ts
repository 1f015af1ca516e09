import "server-only";
import { hash, verify } from "@node-rs/argon2";

// Argon2id is the library's own choice; the cost is OWASP's: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The Argon2id hash of a password, with its salt and cost in it (P8). */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** Whether it is the password. Without a hash it takes as long, and is never right: so who has an account cannot be timed. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobodys()), normal(password));
  return right && stored !== null;
}

let made: Promise<string> | undefined;

function nobodys(): Promise<string> {
  made ??= hash("nobody's", cost);
  return made;
}

// The same characters typed on another keyboard (NIST SP 800-63B-4, 3.1.1.2).
function normal(password: string): string {
  return password.normalize("NFC");
}
