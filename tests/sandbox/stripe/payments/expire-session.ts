import { StripeRefusal } from "../api/stripe-refusal";
import { emitEvent } from "../emit-event";
import type { SessionRecord } from "../state/records";
import { type Act, nowIn, transact, type World } from "../world";

/** Ends an open session at the merchant's wish. Throws Stripe's error when it is not open. */
export function expireSession(act: Act, session: SessionRecord): SessionRecord {
  if (session.status !== "open") {
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`;
    throw new StripeRefusal(400, message);
  }
  return endSession(act, session);
}

/** Ends every open session whose time has come. Cheap enough for every request: it looks once in a second. */
export function expireDueSessions(world: World): void {
  const now = nowIn(world);
  if (now === world.lastSweep.at) return;
  world.lastSweep.at = now;
  const due = world.store.tables.sessions.rows.filter(
    (session) => session.status === "open" && session.expires_at <= now,
  );
  if (due.length > 0)
    transact(world, (act) => due.forEach((session) => void endSession(act, session)));
}

function endSession(act: Act, session: SessionRecord): SessionRecord {
  const expired = { ...session, status: "expired", url: null } satisfies SessionRecord;
  act.store.put("sessions", expired);
  emitEvent(act, "checkout.session.expired", expired);
  cancelIntent(act, session.payment_intent);
  return expired;
}

/** What a failed or unfinished attempt left open can no longer be paid. */
function cancelIntent(act: Act, id: string | null): void {
  const intent = id && act.store.tables.paymentIntents.get(id);
  if (!intent) return;
  const canceled = {
    ...intent,
    canceled_at: act.now,
    cancellation_reason: "expired",
    next_action: null,
    status: "canceled",
  } satisfies typeof intent;
  act.store.put("paymentIntents", canceled);
  emitEvent(act, "payment_intent.canceled", canceled);
}
