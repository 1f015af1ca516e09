import { listPapers } from "@/lib/booking/list-papers";
import { makePapers } from "@/lib/booking/make-papers";
import { openContext } from "@/lib/context/open-context";
import type { Papers } from "@/lib/privacy/holders";

/** The documents that go into people's copies of everything: each is made for what it is about, so under a purpose of its own. */
export const papers: Papers = {
  list: (people) => listPapers(openContext("booking", "worker"), people),
  make: (bookingId) => makePapers(openContext("booking", "worker"), { bookingId }),
};
