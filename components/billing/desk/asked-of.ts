import type { InvoicesQuery } from "@/lib/billing/schema";

/** What a list is asked for, as it stands in an address: what is not asked for is left out. */
export function askedOf(query: InvoicesQuery): Record<string, string> {
  const { after: _after, sort, ...asked } = query;
  const words = { ...asked, sort: sort === "newest" ? null : sort };
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
