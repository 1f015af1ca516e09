const names = new Intl.DisplayNames("en-US", { type: "region" });

/** "Norway", "Kenya and Tanzania": countries by their codes, in the order given. */
export function countryNames(codes: readonly string[]): string {
  const list = new Intl.ListFormat("en-US", { type: "conjunction" });
  return list.format(codes.map((code) => names.of(code) ?? code));
}
