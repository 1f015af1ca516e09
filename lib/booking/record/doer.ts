/** Who changes a booking: its customer at a price that holds, or an employee for them, who proposed it while it held. */
export type Doer =
  | { by: "customer"; employeeId: null }
  | { by: "employee"; employeeId: string; reason: string };

export const customer: Doer = { by: "customer", employeeId: null };

/** What was done, and an employee's reason for it, as the history of a booking has it. */
export function whyOf(doer: Doer, what: string): string {
  return doer.by === "employee" ? `${what}, ${doer.reason}` : what;
}
