import type pg from "pg";
import { z } from "zod";
import type { Role } from "@/lib/auth/roles";
import { type Context, openContext } from "@/lib/context/open-context";
import type { Purpose } from "@/lib/policy/purposes";
import { routes } from "@/lib/worker/routes";
import type { StripeStandIn } from "@/scripts/start/year/stripe-stand-in";

/** What the people of the year act in. */
export type World = {
  owner: pg.Pool;
  stripe: StripeStandIn["control"];
  /** A billing clerk under a purpose, and who agrees to what they propose. */
  clerk: (purpose: Purpose) => Context;
  second: (purpose: Purpose) => Context;
};

/** A booking that counts. */
export type Visit = {
  bookingId: string;
  bookingToken: string;
  ref: string;
  customerId: string;
  personId: string;
};

export async function openWorld(owner: pg.Pool, stripe: StripeStandIn["control"]): Promise<World> {
  const [clerk, second] = [await who(owner, "billing_clerk"), await who(owner, "owner")];
  return {
    ...{ owner, stripe },
    clerk: (purpose) => openContext(purpose, clerk),
    second: (purpose) => openContext(purpose, second),
  };
}

async function who(owner: pg.Pool, role: Role): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM account WHERE role = $1 AND status = 'active' LIMIT 1",
    [role],
  );
  const [found] = rows;
  if (!found) throw new Error(`The demo has no ${role}.`);
  return found.id;
}

/** What is told to people, and to the operator: it stays where it is. */
const told = ["notice.queued", "attention.opened"];

const Kind = z.enum(Object.keys(routes) as [keyof typeof routes]);

/** Does what the worker would do with every event that waits, until none does. */
export async function workOff({ owner }: World): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ kind: string; payload: unknown }>(
      "DELETE FROM outbox_event WHERE kind <> ALL($1) RETURNING kind, payload",
      [told],
    );
    if (rows.length === 0) return;
    await Promise.all(rows.map(({ kind, payload }) => routes[Kind.parse(kind)].run(payload)));
  }
}
