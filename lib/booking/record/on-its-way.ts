import { DomainError } from "@/lib/errors";

/** Somebody's money for this booking has left them, and is not with us yet. */
export function onItsWay(): DomainError {
  return new DomainError(
    "conflict",
    "A payment for this booking is on its way to us right now. Please look again in a minute, before anything is paid or changed.",
  );
}
