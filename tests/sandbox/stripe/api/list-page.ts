import { z } from "zod";
import type { Table } from "../state/table";
import { expand, integer, text, timestamp } from "./parameters";
import { StripeRefusal } from "./stripe-refusal";

/** Parameters that every list has (docs.stripe.com/api/pagination). */
export const listParams = {
  created: z
    .union([
      timestamp,
      z.strictObject({
        gt: timestamp.optional(),
        gte: timestamp.optional(),
        lt: timestamp.optional(),
        lte: timestamp.optional(),
      }),
    ])
    .optional(),
  ending_before: text().optional(),
  expand,
  limit: integer(1, 100).default(10),
  starting_after: text().optional(),
};

type Window = {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
};

type ListInput = {
  created?: number | Window | undefined;
  ending_before?: string | undefined;
  limit: number;
  starting_after?: string | undefined;
};

type Row = { id: string; created: number; object: string };

/** One page of the rows that `fits`, newest first, in the shape of Stripe's lists. */
export function listPage<T extends Row>(
  table: Table<T>,
  input: ListInput,
  url: string,
  fits: (row: T) => boolean,
) {
  if (input.ending_before !== undefined && input.starting_after !== undefined) {
    throw new StripeRefusal(
      400,
      "You cannot parameterize with both starting_after and ending_before.",
    );
  }
  const wanted = (row: T) => inWindow(row.created, input.created) && fits(row);
  const found =
    input.ending_before === undefined ? older(table, input, wanted) : newer(table, input, wanted);
  const data = found.slice(0, input.limit);
  if (input.ending_before !== undefined) data.reverse();
  return { object: "list" as const, data, has_more: found.length > input.limit, url };
}

function older<T extends Row>(table: Table<T>, input: ListInput, wanted: (row: T) => boolean): T[] {
  const { starting_after: cursor } = input;
  const start = cursor === undefined ? table.rows.length : placeOf(table, cursor, "starting_after");
  const found: T[] = [];
  for (let place = start - 1; place >= 0 && found.length <= input.limit; place--) {
    const row = table.rows[place];
    if (row && wanted(row)) found.push(row);
  }
  return found;
}

function newer<T extends Row>(table: Table<T>, input: ListInput, wanted: (row: T) => boolean): T[] {
  const found: T[] = [];
  const start = placeOf(table, input.ending_before ?? "", "ending_before") + 1;
  for (let place = start; place < table.rows.length && found.length <= input.limit; place++) {
    const row = table.rows[place];
    if (row && wanted(row)) found.push(row);
  }
  return found;
}

function placeOf<T extends Row>(table: Table<T>, id: string, param: string): number {
  const place = table.place(id);
  if (place !== undefined) return place;
  const what = table.rows[0]?.object ?? "object";
  throw new StripeRefusal(400, `No such ${what}: '${id}'`, { code: "resource_missing", param });
}

function inWindow(created: number, wanted: ListInput["created"]): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === "number") return created === wanted;
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = wanted;
  return created > gt && created >= gte && created < lt && created <= lte;
}
