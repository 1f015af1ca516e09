import { DomainError } from "@/lib/errors";

/** What was seen of a place is so no longer: nobody writes down for one person what was meant for another (rule 66). */
export function handedOn(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody else has this place since you opened the page, so nothing was changed now. Please look at who travels.",
  );
}
