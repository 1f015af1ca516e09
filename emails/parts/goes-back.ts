/** What somebody had paid beyond a price that has become less. @param back the amount in words. */
export function goesBack(back: string): string {
  return `You had paid more, so ${back} goes back the way it came. Banks usually take 5 to 10 business days to show it.`;
}
