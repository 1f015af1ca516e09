import type { KeptCard } from "@/lib/billing/billing";

const brands: Record<string, string> = {
  ...{ visa: "Visa", mastercard: "Mastercard", amex: "American Express", discover: "Discover" },
  ...{ diners: "Diners Club", jcb: "JCB", unionpay: "UnionPay" },
};

/** "Visa ending in 4242". */
export function cardWords({ brand, lastFour }: Pick<KeptCard, "brand" | "lastFour">): string {
  return `${brands[brand] ?? "card"} ending in ${lastFour}`;
}

/** "12/2034". */
export function expiryWords({ expires }: Pick<KeptCard, "expires">): string {
  const [year = "", month = ""] = expires.split("-");
  return `${month}/${year}`;
}
