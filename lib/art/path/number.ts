/** A length with at most one decimal, none when it is long, and no ballast: 0.25 is ".3", -0 is "0". */
export function number(value: number): string {
  const rounded = Math.abs(value) >= 30 ? Math.round(value) : Math.round(value * 10) / 10;
  const text = String(rounded || 0);
  return text.replace(/^(-?)0\./, "$1.");
}
