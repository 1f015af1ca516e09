import type { Context } from "@/lib/context/open-context";
import { type FieldMessages, wrongFields } from "@/lib/errors";
import { readPerson } from "@/lib/privacy/read-person";

type Seated = {
  personId: string;
  companionId?: string | undefined;
  birthDate?: string | undefined;
};

/**
 * Somebody chosen from an account takes a place with what is theirs: not with the birth date of who had it before, and not the place
 * of who booked, who is named in the bill.
 * @throws DomainError invalid, each message beside its field.
 */
export async function refuseMixed(
  ctx: Context,
  seats: readonly Seated[],
  bookerId: string,
): Promise<void> {
  const personIds = seats.filter(({ companionId }) => companionId).map(({ personId }) => personId);
  if (personIds.length === 0) return;
  const known = await readPerson(ctx, { personIds, groups: ["birthDate"] });
  const fields: FieldMessages = Object.fromEntries(
    seats.flatMap((seat, at) => {
      const wrong = mixedUp(seat, known.get(seat.personId)?.birthDate, bookerId);
      return wrong ? [[`travellers[${at}].${wrong.field}`, [wrong.message]]] : [];
    }),
  );
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
}

function mixedUp(seat: Seated, before: string | undefined, bookerId: string) {
  if (!seat.companionId) return null;
  if (seat.personId === bookerId)
    return { field: "companionId", message: "This place is that of who booked." };
  if (before === undefined || (seat.birthDate ?? before) !== before) return null;
  const message = "This date is that of who had the place before. Write theirs.";
  return { field: "birthDate", message };
}
