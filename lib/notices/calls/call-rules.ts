/** How often somebody is called about what they owe (rule 101, and the house's own where it is stricter). */
export const callRules = {
  /** So many calls that nobody answers, and the bill goes by the next way. */
  tries: 3,
  /** From one such call to the next: another time of another day. */
  hoursBetween: 20,
  /** In seven days at most, whatever they are about. */
  mostInDays: 7,
  days: 7,
  /** For so long the number is one employee's to call. */
  minutesTaken: 15,
  /** As far ahead as somebody may ask to be called. */
  backDays: 30,
} as const;

const day = 86_400_000;

/** What was said on the phone before, as far as it keeps the next call back. */
export type CallHistory = {
  /** Of this notice: how its last call ended, and from when on it may be tried again. */
  outcome: string | null;
  againAt: Date | null;
  /** Of all that its person is called about: the last conversation, and the call by which the most of seven days is reached. */
  talkedAt: Date | null;
  seventhAt: Date | null;
};

/** From when on somebody may be called by rule 101, whatever the hour is there: a call that they asked for needs no rest before it. */
export function restsUntil({ outcome, againAt, talkedAt, seventhAt }: CallHistory): Date {
  const after = (at: Date | null) => (at ? at.getTime() + callRules.days * day : 0);
  const rest = outcome === "call_back" ? 0 : after(talkedAt);
  return new Date(Math.max(againAt?.getTime() ?? 0, rest, after(seventhAt)));
}
