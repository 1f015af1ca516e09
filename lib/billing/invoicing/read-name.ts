import { invoiceName } from "@/lib/billing/billing";

/** The series and the number that a name is of; null where it is no name. */
export function readInvoiceName(name: string): { prefix: string; number: bigint } | null {
  const [, prefix = "", number = ""] = /^((?:TEST-)?(?:IV|CN)-)(\d{6,15})$/.exec(name) ?? [];
  if (!prefix) return null;
  const found = { prefix, number: BigInt(number) };
  return invoiceName(found) === name ? found : null;
}
