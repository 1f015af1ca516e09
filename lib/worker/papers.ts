import { makeInvoicePdfs } from "@/lib/billing/make-invoice-pdfs";
import { makeStatementPdfs } from "@/lib/billing/make-statement-pdfs";
import { listPapers } from "@/lib/booking/list-papers";
import { makePapers } from "@/lib/booking/make-papers";
import { openContext } from "@/lib/context/open-context";
import type { Papers } from "@/lib/privacy/holders";

const booking = () => openContext("booking", "worker");
const billing = () => openContext("billing", "worker");

/** The documents that go into people's copies of everything: each is made for what it is about, so under a purpose of its own. */
export const papers: Papers = {
  list: async (people) =>
    (await listPapers(booking(), people)).map(
      ({ bookingId, booker }) => `${booker ? "booked" : "travels"} ${bookingId}`,
    ),
  make: async (id) => {
    const [how, bookingId = ""] = id.split(" ");
    const booker = how === "booked";
    const papers = await makePapers(booking(), { bookingId, booker });
    if (!booker) return papers;
    const bills = await makeInvoicePdfs(billing(), { bookingId });
    return [...papers, ...bills, ...(await makeStatementPdfs(billing(), { bookingId }))];
  },
};
