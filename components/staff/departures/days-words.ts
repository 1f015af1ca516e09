/** "9 days left", "the last day", "2 days late". */
export function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return "the last day";
  const days = Math.abs(daysLeft);
  return `${days} ${days === 1 ? "day" : "days"} ${daysLeft > 0 ? "left" : "late"}`;
}
