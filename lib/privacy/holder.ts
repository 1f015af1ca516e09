import type { Context } from "@/lib/context/open-context";
import { readDealings } from "@/lib/privacy/access/read-dealings";
import type { ExportTable, HeldRecord, Holder } from "@/lib/privacy/holders";

type OfPeople = { personIds: readonly string[] };

/** What is on record of what was done with people's values: to whom they went, what was called back, and what people answered. */
export const privacyHolder: Holder = {
  ...{ findHeld, exportFor, eraseFor: async () => undefined },
  holdsOn: async () => ({ holds: [], obstacles: [] }),
};

const kinds = {
  sent: {
    what: "To whom what was sent, and when",
    why: "It proves what was done. It says which fields, and never what stood in them.",
    erased: "stays",
  },
  recalled: {
    what: "What we called back from whom",
    why: "It proves that we told them to destroy what they had.",
    erased: "stays",
  },
  answered: {
    what: "What you answered when we asked",
    why: "It proves what you allowed and what you did not.",
    erased: "stays",
  },
  asked: {
    what: "What we asked you about a new policy",
    why: "It is there for you to answer, and its address dies with it.",
    erased: "goes",
  },
} as const;

async function findHeld(ctx: Context, input: OfPeople): Promise<HeldRecord[]> {
  const { sent, recalled, answered, asked } = await readDealings(ctx, input);
  const found = { sent, recalled, answered, asked };
  return Object.entries(found).flatMap(([name, rows]) =>
    [...new Set(rows.map(({ personId }) => personId))].map((personId) => ({
      ...{ personId, ...kinds[name as keyof typeof kinds] },
    })),
  );
}

async function exportFor(ctx: Context, input: OfPeople): Promise<ExportTable[]> {
  const { sent, dispatched, recalled, answered, asked } = await readDealings(ctx, input);
  const tables = [
    { name: "disclosures", about: "What was handed over, to whom, and what for.", rows: sent },
    { name: "dispatches", about: "Each time that it was sent on its way.", rows: dispatched },
    { name: "recalls", about: "What we called back, and the answer.", rows: recalled },
    { name: "choices", about: "What you answered when we asked.", rows: answered },
    { name: "questions", about: "When we asked you, and about which policy.", rows: asked },
  ];
  return tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map(({ personId: _, ...cells }) => cells),
  }));
}
