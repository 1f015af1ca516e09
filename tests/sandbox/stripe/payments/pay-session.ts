import { emitEvent } from "../emit-event";
import type { PaymentIntentRecord, SessionRecord } from "../state/records";
import type { Act } from "../world";
import { type CardEntry, type CardErrors, checkCard } from "./check-card";
import { intentFor } from "./payment-intent";
import { addPaymentMethod } from "./payment-method";
import { authenticateSaving, saveCard } from "./save-card";
import { declineAttempt, failAuthentication, notAuthenticated, payAttempt } from "./settle-attempt";
import type { TestCard } from "./test-cards";

/** What came of a person's attempt to pay. */
export type Attempt =
  /** Or saved, where the session takes no money. */
  | { outcome: "paid"; url: string }
  | { outcome: "authenticate"; url: string }
  | { outcome: "declined"; message: string }
  | { outcome: "invalid"; errors: CardErrors }
  | { outcome: "closed" };

/** What a person's "Pay" on the hosted page does. A card that is typed wrongly reaches no bank and leaves no trace. */
export function paySession(act: Act, session: SessionRecord, entry: CardEntry): Attempt {
  if (session.status !== "open" || session.expires_at <= act.now) return { outcome: "closed" };
  const email = session.customer_email ?? entry.email;
  const { errors, checked } = checkCard({ ...entry, email }, act.now);
  if (!checked) return { outcome: "invalid", errors };
  if (session.mode === "setup") return answerTo(session, saveCard(act, session, checked));
  const intent = intentFor(act, session);
  const method = addPaymentMethod(act, checked);
  if (checked.card.decline) {
    declineAttempt(act, intent, method, checked.card.decline);
    return { outcome: "declined", message: checked.card.decline.message };
  }
  if (asksAlways(checked.card)) return askToAuthenticate(act, session, intent, method.id);
  payAttempt(act, { session, intent, method, authenticated: false });
  return { outcome: "paid", url: successUrl(session) };
}

function asksAlways({ name }: TestCard): boolean {
  return name === "authenticate" || name === "authenticate-always";
}

function answerTo(session: SessionRecord, saved: ReturnType<typeof saveCard>): Attempt {
  return saved.outcome === "saved" ? { outcome: "paid", url: successUrl(session) } : saved;
}

function askToAuthenticate(
  act: Act,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  method: string,
): Attempt {
  const url = `${act.url}/c/pay/${session.id}/authenticate`;
  const waiting = {
    ...intent,
    last_payment_error: null,
    next_action: {
      redirect_to_url: { return_url: `${act.url}/c/pay/${session.id}`, url },
      type: "redirect_to_url",
    },
    payment_method: method,
    status: "requires_action",
  } satisfies PaymentIntentRecord;
  act.store.put("paymentIntents", waiting);
  emitEvent(act, "payment_intent.requires_action", waiting);
  return { outcome: "authenticate", url };
}

/** The end of a 3-D Secure step; "closed" when none is waiting. */
export function authenticateSession(act: Act, session: SessionRecord, passed: boolean): Attempt {
  if (session.status === "open" && session.mode === "setup")
    return answerTo(session, authenticateSaving(act, session, passed));
  const { paymentIntents, paymentMethods } = act.store.tables;
  const intent = paymentIntents.get(session.payment_intent ?? "");
  const method = paymentMethods.get(intent?.payment_method ?? "");
  const open = session.status === "open" && session.expires_at > act.now;
  if (!open || intent?.status !== "requires_action" || !method) return { outcome: "closed" };
  if (!passed) {
    failAuthentication(act, intent, method);
    return { outcome: "declined", message: notAuthenticated };
  }
  payAttempt(act, { session, intent, method, authenticated: true });
  return { outcome: "paid", url: successUrl(session) };
}

/** Where a person goes who has paid (docs.stripe.com/payments/checkout/custom-success-page). */
export function successUrl(session: SessionRecord): string {
  return session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
