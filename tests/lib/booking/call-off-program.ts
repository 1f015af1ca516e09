// Calls the bookings of a departure off, one after the other, and says before each that it begins: in a process that can be killed.
import { callOffBooking } from "@/lib/booking/call-off-booking";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

const { BOOKINGS: bookings = "" } = process.env;
process.send?.("ready");
for (const bookingId of bookings.split(",")) {
  process.send?.(bookingId);
  await callOff(bookingId);
}
process.send?.("done");
process.disconnect?.();
process.exit();

// As the queue does: whoever waited for longer than a lock is waited for tries again.
async function callOff(bookingId: string): Promise<void> {
  try {
    await callOffBooking(openContext("booking", "worker"), { bookingId });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "unavailable") throw error;
    await callOff(bookingId);
  }
}
