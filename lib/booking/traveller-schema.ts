import { z } from "zod";
import { maximumTravellers } from "@/lib/pricing/pricing";
import { line } from "@/lib/typed-text";

/** What a form tells of somebody who travels. */
export const Traveller = z.strictObject({
  /** Somebody whom who is signed in often books for: filled in from their account. */
  companionId: z.uuid().optional(),
  /** Names and birth dates now or later. */
  given: line(80, "").optional(),
  surname: line(80, "").optional(),
  birthDate: z.iso.date({ error: "Write the date as year-month-day." }).optional(),
});

const bookingToken = z.string().max(100);
const formToken = z.string().max(500);

export const CompleteTravellersInput = z.strictObject({
  bookingToken,
  formToken,
  travellers: z.array(Traveller.extend({ travellerId: z.uuid() })).max(maximumTravellers),
});

/** A place of a booking, and whom it goes to. */
const transfer = {
  formToken,
  /** Of the form: sent twice, it is done once. */
  transferId: z.uuid(),
  /** Who has it, as it was seen. */
  travellerId: z.uuid(),
  travellers: z.array(Traveller).length(1),
};

export const TransferPlaceInput = z.strictObject({ bookingToken, ...transfer });

/** The same by an employee, of a booking under a case of theirs: whom its customer often books for is not theirs to choose. */
export const TransferAtDeskInput = z.strictObject({
  ...{ bookingId: z.uuid(), caseId: z.uuid() },
  ...transfer,
  travellerId: z.uuid("Choose whose place."),
  travellers: z.array(Traveller.omit({ companionId: true })).length(1),
});

export type CompleteTravellers = z.output<typeof CompleteTravellersInput>;
export type Transfer = Omit<z.output<typeof TransferPlaceInput>, "bookingToken">;
