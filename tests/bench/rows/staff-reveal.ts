import { hashToken } from "@/lib/auth/token";
import { openContext } from "@/lib/context/open-context";
import { readPerson } from "@/lib/privacy/read-person";
import { requestAccess } from "@/lib/privacy/request-access";
import { revealValues } from "@/lib/privacy/reveal-values";
import { openCase } from "@/lib/staff/open-case";
import type { Bench, Figure } from "@/tests/bench/bench";
import { inTurns } from "@/tests/bench/load/in-turns";
import { workRate } from "@/tests/bench/load/work-rate";
import { milliseconds } from "@/tests/bench/report/words";
import { household } from "@/tests/bench/rows/arranged/household";
import { useEmployees } from "@/tests/support/employees";

/** Name and address of 50 people shown to an employee under a case, each look put on record before; the yardstick reads as many without. */
export async function staffReveal(bench: Bench): Promise<Figure[]> {
  const { email, personIds } = await household(50);
  const employees = useEmployees({ owner: bench.owner, open: openContext });
  const { accountId, token } = await employees.joined("customer_service");
  const session = hashToken("session", token);
  const ctx = openContext("staff", accountId);
  const find = { kind: "support_request", reason: "by_email", find: email } as const;
  const { caseId } = await openCase(ctx, { session, ...find });
  const booking = openContext("booking");
  const time = async (work: () => Promise<unknown>) => 1000 / (await workRate(50, 1, work));
  const { subject, yardstick, ratio } = await inTurns(bench.turns, {
    yardstick: () => time(() => readPerson(booking, { personIds, groups: ["name", "email"] })),
    subject: () =>
      time(async () => {
        const asked = { session, caseId, personIds, fields: ["name", "email"] };
        await revealValues(ctx, { session, ...(await requestAccess(ctx, asked)) });
      }),
  });
  return [
    {
      what: "50 people shown to an employee: 50 looks on record, then their values",
      yardstick: "the same values read under a purpose",
      ...{ measured: milliseconds(subject), against: milliseconds(yardstick), ratio },
      ...{ budget: "–", met: null },
    },
  ];
}
