/** Where it is 1 PM at this moment: somebody who lives there may be called. */
export function zoneOfNow(): string {
  const ahead = 13 - new Date().getUTCHours();
  if (ahead === 0) return "Etc/GMT";
  // These names count the other way round.
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
