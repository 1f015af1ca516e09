import type { SeedRow } from "@/prisma/seed/insert-rows";
import { seedId } from "@/prisma/seed/seed-id";

const always = { starts_at: "2026-01-01T05:00:00Z", ends_at: "2099-12-31T05:00:00Z" };

/** One discount that applies by itself, and codes of each kind: open, limited, a fixed amount, and one that is over. */
export const promotions: SeedRow[] = [
  {
    ...{ code: null, title: "Early booking, 5 %", position: 1, rate: 500, fixed_minor: null },
    ...{ ...always, min_days_ahead: 300, max_uses: null },
  },
  {
    ...{ code: "WELCOME5", title: "Welcome, 5 %", position: 0, rate: 500, fixed_minor: null },
    ...{ ...always, min_days_ahead: 0, max_uses: null },
  },
  {
    ...{ code: "LIMITED10", title: "First ten, 10 %", position: 0, rate: 1000, fixed_minor: null },
    ...{ ...always, min_days_ahead: 0, max_uses: 10 },
  },
  {
    ...{
      code: "THANKS100",
      title: "Thank you, $100",
      position: 0,
      rate: null,
      fixed_minor: 10_000,
    },
    ...{ ...always, min_days_ahead: 0, max_uses: 500 },
  },
  {
    ...{ code: "SPRING26", title: "Spring 2026, 8 %", position: 0, rate: 800, fixed_minor: null },
    ...{ min_days_ahead: 0, max_uses: null },
    ...{ starts_at: "2026-02-01T05:00:00Z", ends_at: "2026-05-01T04:00:00Z" },
  },
].map((row) => ({ id: seedId("promotion", row.code ?? row.title), ...row, used: 0 }));
