import type { Context } from "@/lib/context/open-context";
import type { LocalDate } from "@/lib/dates";
import { readPerson } from "@/lib/privacy/read-person";

/** Somebody whom whoever asks often books for. */
export type CompanionFacts = {
  companionId: string;
  given: string;
  surname: string;
  birthDate: LocalDate | null;
};

/** The people whom whoever asks often books for, as they told us, by name; under `booking`, which fills them into its forms. */
export async function listCompanions(ctx: Context): Promise<CompanionFacts[]> {
  const rows = await ctx.db.companion.findMany({
    where: { accountId: ctx.actor },
    select: { personId: true },
  });
  const people = await readPerson(ctx, {
    personIds: rows.map(({ personId }) => personId),
    groups: ["name", "birthDate"],
  });
  return rows
    .flatMap(({ personId }) => {
      const { name, birthDate = null } = people.get(personId) ?? {};
      return name ? [{ companionId: personId, ...name, birthDate }] : [];
    })
    .sort((a, b) => `${a.given} ${a.surname}`.localeCompare(`${b.given} ${b.surname}`, "en"));
}
