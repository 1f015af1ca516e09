import { isGuessable } from "@/lib/auth/guessable";
import { DomainError } from "@/lib/errors";

/**
 * Refuses a password that says little beside what is known of its owner (NIST SP 800-63B-4, 3.1.1.2).
 * @param own the owner's address and names.
 * @param field what the form calls it.
 * @throws DomainError invalid
 */
export function refuseGuessable(
  password: string,
  own: readonly string[],
  field = "password",
): void {
  if (
    !isGuessable(
      password,
      own.flatMap((text) => text.split(/[\s@.+_-]/)),
    )
  )
    return;
  throw new DomainError("invalid", "Please choose another password.", {
    [field]: ["This holds little beside your name and address. Choose another one."],
  });
}
