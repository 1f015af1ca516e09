import { closeClients } from "@/lib/db/purpose-client";
import { say } from "@/scripts/start/say.mjs";
import type { Bench, Figure, Row } from "@/tests/bench/bench";
import { table } from "@/tests/bench/report/table";
import { committed } from "@/tests/bench/rows/committed";
import { desk } from "@/tests/bench/rows/desk";
import { firstLoadScript } from "@/tests/bench/rows/first-load-script";
import { ledgerWrites } from "@/tests/bench/rows/ledger-writes";
import { lighthouse } from "@/tests/bench/rows/lighthouse";
import { personalData } from "@/tests/bench/rows/personal-data";
import { policyChanges } from "@/tests/bench/rows/policy-changes";
import { prerenderedPages } from "@/tests/bench/rows/prerendered-pages";
import { resultsPage } from "@/tests/bench/rows/results-page";
import { searchQuery } from "@/tests/bench/rows/search-query";
import { secondStart } from "@/tests/bench/rows/second-start";
import { staffReveal } from "@/tests/bench/rows/staff-reveal";
import { statements } from "@/tests/bench/rows/statements";
import { wholeBooking } from "@/tests/bench/rows/whole-booking";

const rows: Record<string, Row> = {
  "prerendered-pages": prerenderedPages,
  "results-page": resultsPage,
  "search-query": searchQuery,
  committed,
  "whole-booking": wholeBooking,
  "personal-data": personalData,
  "staff-reveal": staffReveal,
  "ledger-writes": ledgerWrites,
  "policy-changes": policyChanges,
  "first-load-script": firstLoadScript,
  lighthouse,
  "second-start": secondStart,
  // Last: they leave many customers behind, the second one with more.
  statements,
  desk,
};

/** Runs the rows that are named, or all, one after the other. */
export async function runRows(bench: Bench, only: readonly string[]): Promise<Figure[]> {
  const unknown = only.filter((name) => !Object.hasOwn(rows, name));
  if (unknown.length > 0) throw new Error(`There are no rows ${unknown}: ${Object.keys(rows)}.`);
  const figures: Figure[] = [];
  try {
    for (const [name, row] of Object.entries(rows)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const found = await row(bench);
      say(table(found));
      figures.push(...found);
    }
  } finally {
    await closeClients();
  }
  return figures;
}
