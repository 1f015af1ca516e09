import { DomainError } from "@/lib/errors";

/** A refusal that stands beside the one field that it is about. */
export function wrongField(field: string, message: string): DomainError {
  return new DomainError("invalid", "Please look at the fields that are marked.", {
    [field]: [message],
  });
}
