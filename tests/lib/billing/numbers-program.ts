// Issues many bills at once and takes a third of them back; with `HOLD` it stops for good while it holds its so-manieth number, and says so:
// in a process that can be killed.
import { issueInvoice } from "@/lib/billing/issue-invoice";
import { openContext } from "@/lib/context/open-context";
import { oneCent } from "@/tests/support/one-cent";

const { BOOKING: bookingId = "", NAME: name = "", COUNT: count = "0", HOLD: hold } = process.env;
let taken = 0;
await Promise.allSettled(
  Array.from({ length: Number(count) }, async (_, at) => {
    const bill = await oneCent({ open: openContext }, bookingId, `${name} ${at}`);
    await openContext("billing").transaction(async (inner) => {
      await issueInvoice(inner, bill);
      taken += 1;
      if (taken === Number(hold)) await new Promise(() => process.send?.("holds"));
      if (at % 3 === 0) throw new Error("taken back");
    });
  }),
);
process.disconnect?.();
process.exit();
