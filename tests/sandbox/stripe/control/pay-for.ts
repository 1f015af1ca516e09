import { z } from "zod";
import { type Answer, json } from "../answer";
import { expireDueSessions } from "../payments/expire-session";
import { authenticateSession, paySession } from "../payments/pay-session";
import { transact, type World } from "../world";

/** A card, typed as on the hosted page, and what the person answers where the bank asks. */
export const PayRequest = z.strictObject({
  number: z.string().max(200).default("4242 4242 4242 4242"),
  expiry: z.string().max(200).default("12 / 34"),
  cvc: z.string().max(200).default("123"),
  name: z.string().max(200).default("Test Traveler"),
  email: z.string().max(200).default("test@example.com"),
  authentication: z.enum(["complete", "fail"]).optional(),
});

export type PayInput = z.input<typeof PayRequest>;

/** Pays a session as a person on its page would. */
export function payFor(
  world: World,
  id: string,
  { authentication, ...entry }: z.infer<typeof PayRequest>,
): Answer {
  expireDueSessions(world);
  const session = world.store.tables.sessions.get(id);
  if (!session) return json({ error: `No session ${id}` }, 404);
  const first = transact(world, (act) => paySession(act, session, entry));
  if (first.outcome !== "authenticate" || authentication === undefined) return json(first);
  const asked = world.store.tables.sessions.get(id) ?? session;
  return json(
    transact(world, (act) => authenticateSession(act, asked, authentication === "complete")),
  );
}
