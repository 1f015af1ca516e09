/** How late something is, or how soon it is due. */
export function lateWords(days: number): string {
  if (days === 0) return "due today";
  const count = Math.abs(days);
  const words = `${count.toLocaleString("en-US")} ${count === 1 ? "day" : "days"}`;
  return days > 0 ? `${words} late` : `due in ${words}`;
}
