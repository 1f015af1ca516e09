import { Cleared } from "@/lib/cleared";

/** The only place that makes one: see `releaseDisclosure`, `clearRecall` and `clearAlert`. */
export function clear<Recipient extends string, Payload>(
  recipient: Recipient,
  payload: Payload,
): Cleared<Recipient, Payload> {
  return new Cleared(recipient, payload);
}
