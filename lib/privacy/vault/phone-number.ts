import { DomainError } from "@/lib/errors";
import { readPhone } from "@/lib/privacy/read-phone";

/**
 * A phone number as E.164, read as in the country of the address where it names none itself.
 * @throws DomainError `invalid` on its field when it is no number.
 */
export function phoneNumber(
  text: string,
  country = "US",
  field: "phone" | "fax" = "phone",
): string {
  const number = readPhone(text, country);
  if (number !== null) return number;
  const message = "Write the number with its country code, such as +1 212 555 0123.";
  throw new DomainError("invalid", message, { [field]: [message] });
}
