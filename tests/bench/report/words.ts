const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** "1,520/s", "7.9/s" */
export function perSecond(rate: number): string {
  return `${(rate < 100 ? tenths : whole).format(rate)}/s`;
}

/** "4.2 ms" */
export function milliseconds(time: number): string {
  return `${time < 1 ? time.toFixed(2) : tenths.format(time)} ms`;
}
