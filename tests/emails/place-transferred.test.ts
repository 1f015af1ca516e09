import { expect, test } from "vitest";
import { type PlaceTransferred, placeTransferred } from "@/emails/place-transferred";
import { renderMail } from "@/emails/render-mail";
import { trip } from "@/tests/emails/trip";

const flat = (text: string) => text.replace(/\s+/g, " ");
const handedOn: PlaceTransferred = {
  ...{ ...trip, byDesk: false, total: "$4,000.00" },
  ...{ handedOn: "Nov 28, 2026, 4:05 PM EST", detailsDueOn: "Wed, May 26, 2027" },
};

test("rule 66: who booked reads when a place went to somebody else, that it costs nothing, and what is still wanted", async () => {
  const { html, text, subject } = await renderMail(placeTransferred(handedOn));
  expect(subject).toContain("Somebody else travels: Norwegian Fjords");
  for (const part of [flat(html), flat(text)])
    for (const fact of [
      ...["Nov 28, 2026, 4:05 PM EST", "That costs nothing", "$4,000.00", "Wed, May 26, 2027"],
      "whoever has the link of a booking can change it",
    ])
      expect(part).toContain(fact);
  expect(text.split("\n")).toContain(trip.bookingUrl);
  const byDesk = await renderMail(placeTransferred({ ...handedOn, byDesk: true }));
  expect(flat(byDesk.text)).toContain("One of our staff changed it, because you asked us to.");
});
