import { wrongField } from "@/lib/booking/record/wrong-field";
import { readMoney } from "@/lib/money";

/** An amount as a clerk types it, in minor units. @throws DomainError invalid beside `amount` */
export function readAmount(amount: string): bigint {
  const amountMinor = readMoney(amount);
  if (!amountMinor) throw wrongField("amount", "Write an amount, such as 250.00.");
  return amountMinor;
}
