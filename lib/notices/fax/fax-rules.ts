/** How often a fax is tried (the gateway itself dials several times for each). */
export const faxRules = {
  tries: 3,
  minutesBetween: 30,
  /** A gateway that says nothing for so long has taken it, and no more is known. */
  hoursForAnswer: 24,
} as const;
