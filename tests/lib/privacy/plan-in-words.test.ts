import { expect, test } from "vitest";
import type { ErasurePlan } from "@/lib/privacy/erasing";
import { planInWords } from "@/lib/privacy/plan-in-words";

const trip = { uses: [], until: "2027-06-07", reason: "trip K7QM", why: "Your trip needs it." };
const receipt = {
  uses: [],
  until: "2026-12-01",
  reason: "receipt",
  why: "The receipt goes there.",
};

test("P43: each reason is said once with all that it needs, and what goes in one place and stays in another is said so", () => {
  const plan: ErasurePlan = {
    hash: "abc",
    people: [
      { personId: "1", goes: ["name", "phone"], stays: [{ group: "email", ...receipt }] },
      {
        ...{ personId: "2", goes: ["phone"] },
        stays: (["name", "email", "address"] as const).map((group) => ({ group, ...trip })),
      },
    ],
    records: [
      { personId: "1", what: "Your account", erased: "goes", why: "It opens nothing." },
      { personId: "1", what: "Which messages we sent", erased: "stays", why: "Proof." },
      { personId: "2", what: "Which messages we sent", erased: "stays", why: "Proof." },
    ],
  };
  expect(planInWords(plan)).toEqual({
    hash: "abc",
    goes: ["your name, but for what must stay", "your phone number", "Your account"],
    stays: [
      { what: "your email address", until: "Tue, Dec 1, 2026", why: receipt.why },
      {
        what: "your name, your email address, and your address",
        ...{ until: "Mon, Jun 7, 2027", why: trip.why },
      },
    ],
    records: [{ what: "Which messages we sent", why: "Proof." }],
  });
});

test("P3, P43: what goes of people whom somebody saved to book for is said to be theirs", () => {
  const plan: ErasurePlan = {
    hash: "abc",
    people: [
      { personId: "1", goes: ["name"], stays: [] },
      { personId: "2", goes: ["name", "birthDate"], stays: [] },
      { personId: "3", goes: ["name"], stays: [] },
    ],
    records: [{ personId: "2", what: "That somebody saved you", erased: "goes", why: "It goes." }],
  };
  expect(planInWords(plan, { others: ["2", "3"] }).goes).toEqual([
    "your name",
    "of the 2 people whom you saved to book for: their name and their date of birth",
  ]);
});
