import type { lockBooking } from "@/lib/booking/record/lock-booking";
import type { Context } from "@/lib/context/open-context";

/** What somebody was told of a change. */
export type Told = NonNullable<Awaited<ReturnType<Context["db"]["changeQuote"]["findFirst"]>>>;

/** The booking, locked, and what was told of it. */
export type ToldOf = { booking: Awaited<ReturnType<typeof lockBooking>>; told: Told };

/** What goes back at once, and what has to be paid in all for the change to be done (rule 69): 0 where it costs nothing. */
export type Settling = { backMinor: bigint; settlesAtMinor: bigint };
