import { DomainError } from "@/lib/errors";

export type Fit = { onSale: boolean; freeNow: boolean; freeLater: boolean };

/** Why places were not to be had: in other people's baskets is not sold out (rule 13). */
export function refusePlaces({ onSale, freeLater }: Fit): DomainError {
  if (!onSale) return new DomainError("unavailable", "This departure is no longer on sale.");
  if (freeLater) {
    return new DomainError(
      "held_by_others",
      "Other travellers are holding the last places. Some may come free within the hour.",
    );
  }
  return new DomainError("sold_out", "There are not that many places left.");
}
