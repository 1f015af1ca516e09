/** What is open of a payment, its day, and whether that is past. */
export type Due = { amount: string; on: string; late: boolean };

/** "by Wed, Mar 31, 2027", or since when it has been due. */
export function dueBy({ on, late }: Due): string {
  return late ? `due since ${on}` : `by ${on}`;
}
