import { ageAll } from "@/lib/billing/age-all";
import { getBillingDay } from "@/lib/billing/get-billing-day";
import { getCustomerAccount } from "@/lib/billing/get-customer-account";
import { InvoicesQuery } from "@/lib/billing/schema";
import { searchInvoices } from "@/lib/billing/search-invoices";
import { openContext } from "@/lib/context/open-context";
import { addDays, localDateOf } from "@/lib/dates";
import { listProposals } from "@/lib/staff/list-proposals";
import type { Bench, Figure } from "@/tests/bench/bench";
import { median, quantile } from "@/tests/bench/load/median";
import { milliseconds } from "@/tests/bench/report/words";
import { type Found, manyInvoices } from "@/tests/bench/rows/arranged/many-invoices";
import { useEmployees } from "@/tests/support/employees";

/** What the desk's pages read, one page after the other, as a clerk opens them; each is met when 95 of 100 are. */
export async function desk({ owner, turns }: Bench): Promise<Figure[]> {
  const found = await manyInvoices(owner, turns > 1 ? 100_000 : 2_000);
  const { accountId } = await useEmployees({ owner, open: openContext }).joined("billing_clerk");
  const ctx = openContext("billing", accountId);
  const { rows } = await owner.query(
    "SELECT (SELECT count(*)::int FROM customer) AS customers, (SELECT count(*)::int FROM invoice) AS invoices",
  );
  const { customers, invoices } = rows[0];
  const size = `${customers.toLocaleString("en-US")} customers, ${invoices.toLocaleString("en-US")} invoices`;
  const tries = turns > 1 ? 20 : 2;
  return [
    await figure(`the desk, ${size}: the billing day`, tries, [
      () => Promise.all([getBillingDay(ctx), ageAll(ctx), listProposals(ctx)]),
    ]),
    await figure(
      "the desk: 50 invoices of a list and its totals, by 8 filters and orders, the slowest",
      tries,
      queries(found).map((query) => () => searchInvoices(ctx, InvoicesQuery.parse(query))),
    ),
    await figure("the desk: a customer’s account", tries, [() => getCustomerAccount(ctx, found)]),
  ];
}

/** What clerks look for. */
function queries({ ref, invoice }: Found): Partial<Record<keyof InvoicesQuery, string>>[] {
  const today = localDateOf(new Date());
  return [
    {},
    { sort: "amount" },
    { state: "overdue", sort: "due" },
    { state: "unpaid", sort: "open" },
    { state: "part", kind: "balance" },
    { from: addDays(today, -30), to: today, sort: "due_last" },
    { find: ref },
    { find: invoice },
  ];
}

type Page = () => Promise<unknown>;

async function figure(what: string, tries: number, pages: readonly Page[]): Promise<Figure> {
  const measured: { mid: number; most: number }[] = [];
  for (const page of pages) {
    const times: number[] = [];
    // The first one plans.
    for (let at = -1; at < tries; at += 1) {
      const begun = performance.now();
      await page();
      if (at >= 0) times.push(performance.now() - begun);
    }
    measured.push({ mid: median(times), most: quantile(times, 0.95) });
  }
  const slowest = measured.reduce((one, other) => (other.most > one.most ? other : one));
  return {
    ...{ what, yardstick: "–", against: "", ratio: null, budget: "<= 1,000 ms" },
    measured: `${milliseconds(slowest.mid)}, 95 of 100 under ${milliseconds(slowest.most)}`,
    met: slowest.most <= 1_000,
  };
}
