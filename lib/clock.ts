/** The one source of "now" (rule 111). The database decides expiries; this decides what is shown and stamped. */
export const clock = {
  now: (): Date => new Date(),
};
