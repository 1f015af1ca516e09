import { detailsWantedBy, isAllowed, transferableUntil, transferDays } from "@/lib/booking/booking";
import { checkTravellers } from "@/lib/booking/record/check-travellers";
import { fillTravellers } from "@/lib/booking/record/fill-travellers";
import { type Asked, askedBy, findAsked } from "@/lib/booking/record/find-asked";
import { handedOn } from "@/lib/booking/record/handed-on";
import { calledOffAlready } from "@/lib/booking/record/is-called-off";
import { type LoadedBooking, loadBooking } from "@/lib/booking/record/load-booking";
import { lockBooking } from "@/lib/booking/record/lock-booking";
import { tripHasBegun } from "@/lib/booking/record/refuse-cancelling";
import type { Transfer } from "@/lib/booking/traveller-schema";
import { clock } from "@/lib/clock";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { type LocalDate, localDateOf, toDateColumn } from "@/lib/dates";
import { DomainError, wrongFields } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";
import { collectPerson } from "@/lib/privacy/collect-person";
import { readFormToken, type ShownForm } from "@/lib/privacy/form-token";
import type { PersonInput, PersonValues } from "@/lib/privacy/privacy";

/**
 * Gives the place of a traveller to somebody else, at no charge: until seven whole days before the departure, and by an employee, who may
 * know that it can still be done, until it begins (rule 66). They are a person of their own: what was told about who had the place before
 * is forgotten, and never becomes theirs (P2, P43). Who booked stays who owes. Sent twice it is done once, and of two windows one comes
 * first (rule 68).
 * @throws DomainError not_found; invalid or lapsed beside the fields or the form; conflict where it is too late, the booking is over, we
 *   have cancelled its departure, or somebody else has the place by now.
 */
export async function transferPlace(ctx: Context, input: Asked & Transfer): Promise<void> {
  const found = await findAsked(ctx, input);
  const form = await readFormToken(ctx, { token: input.formToken, point: "booking-travellers" });
  await ctx.transaction(async (inner) => {
    await lockBooking(inner, found.id);
    const { transferId: id } = input;
    if (await inner.db.bookingTransfer.findFirst({ where: { id, bookingId: found.id } })) return;
    const booking = await loadBooking(inner, found.id);
    const { startsOn, timeZone } = booking.departure;
    const today = localDateOf(clock.now(), timeZone);
    refuseLate(booking, today, found.desk !== null);
    const seat = await findSeat(inner, booking, input);
    const values = await whomOf(inner, booking, { ...input, type: seat.type });
    const detailsDueOn = detailsWantedBy(startsOn, today);
    await handOn(inner, { id, booking, seat, detailsDueOn, form, values, by: askedBy(found) });
  });
}

/** @throws DomainError conflict. */
function refuseLate({ status, departure }: LoadedBooking, today: LocalDate, byDesk: boolean): void {
  const { startsOn } = departure;
  if (!isAllowed("transfer", status)) throw over();
  if (departure.status === "cancelled") throw calledOffAlready();
  if (today > startsOn) throw tripHasBegun();
  if (!byDesk && today > transferableUntil(startsOn)) throw tooLate();
}

/** Who has the place. @throws DomainError conflict where that is somebody else than was seen, or who comes has a number of somebody's. */
async function findSeat(
  ctx: Context,
  { travellers }: LoadedBooking,
  { transferId, travellerId }: Transfer,
): Promise<Seat> {
  const seat = travellers.find(({ id }) => id === travellerId);
  const taken = await ctx.db.bookingTraveller.findUnique({ where: { id: transferId } });
  if (!seat || taken) throw handedOn();
  return seat;
}

/** What was told about who comes, by name at least. @throws DomainError invalid; not_found for somebody who is not in the account. */
async function whomOf(
  ctx: Context,
  { departure }: LoadedBooking,
  { travellers, type }: Transfer & { type: string },
): Promise<PersonValues> {
  const told = await fillTravellers(ctx, travellers, { leadTravels: false });
  const [{ given, surname } = {}] = told;
  const fields = {
    ...(given ? {} : { "travellers[0].given": ["Write their first name."] }),
    ...(surname ? {} : { "travellers[0].surname": ["Write their last name."] }),
  };
  if (Object.keys(fields).length > 0) throw wrongFields(fields);
  const [values] = checkTravellers(
    departure,
    told.map((traveller) => ({ ...traveller, type })),
  );
  return values ?? {};
}

type Seat = LoadedBooking["travellers"][number];

type HandingOn = {
  id: string;
  booking: LoadedBooking;
  seat: Seat;
  detailsDueOn: LocalDate;
  form: ShownForm;
  values: PersonValues;
  by: ReturnType<typeof askedBy>;
};

async function handOn(ctx: Context, handing: HandingOn): Promise<void> {
  const { id, booking, seat, detailsDueOn, form, values, by } = handing;
  const { id: bookingId, personId: bookerId, status } = booking;
  const personId = newId();
  await ctx.db.bookingTraveller.updateMany({
    where: { id: seat.id },
    data: { id, personId, detailsDueOn: toDateColumn(detailsDueOn) },
  });
  const provenance = { third: bookerId };
  const newcomer: PersonInput = { personId, values, about: ["traveller"], provenance };
  await collectPerson(ctx, { form, people: [newcomer] });
  await ctx.db.bookingTransfer.createMany({
    data: [{ id, bookingId, ...by, at: clock.now() }],
  });
  const why = "a place handed on";
  await record(ctx, { entity: "booking", entityId: bookingId, from: status, to: status, why });
  await emit(ctx, "traveller.unseated", { personId: seat.personId });
  const notice = { kind: "place_transferred", subjectId: id, event: "handed_on" } as const;
  await queueNotice(ctx, { ...notice, personId: bookerId });
}

function over(): DomainError {
  return new DomainError(
    "conflict",
    "This booking is over, or not paid for yet, so nobody can hand on a place of it. Nothing was changed.",
  );
}

function tooLate(): DomainError {
  return new DomainError(
    "conflict",
    `It is less than ${transferDays} days to the departure, so this page hands no place on any more. Please call our support: they see what can still be done. Nothing was changed.`,
  );
}
