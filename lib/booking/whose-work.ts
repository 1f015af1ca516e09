import type { Role } from "@/lib/auth/roles";

/** Whose work it is to change a booking for its customer: who helps with a trip sees it (product, P34). */
export const changers = ["customer_service"] as const satisfies readonly Role[];

/** Who agrees to it where it sends more back than one may alone: whose work the money is. */
export const changesAgreedBy = ["billing_clerk", "owner"] as const satisfies readonly Role[];

/** Whose work departures are, or what goes back of them. */
export const departureDesk = [
  "product_manager",
  "billing_clerk",
  "owner",
] as const satisfies readonly Role[];
