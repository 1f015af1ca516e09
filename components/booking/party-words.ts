/** "2 adults and 1 child". */
export function partyWords({ adults, children }: { adults: number; children: number }): string {
  const grown = adults === 1 ? "1 adult" : `${adults} adults`;
  const small = children === 1 ? "1 child" : `${children} children`;
  return [adults > 0 ? grown : "", children > 0 ? small : ""].filter(Boolean).join(" and ");
}
