/** What the bill of a schedule's line is issued for. No line that was ever billed gives its number to another one. */
export function billReason(seq: number): string {
  return `schedule ${seq}`;
}
