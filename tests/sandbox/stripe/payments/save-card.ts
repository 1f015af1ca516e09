import { emitEvent } from "../emit-event";
import type { PaymentMethodRecord, SessionRecord, SetupIntentRecord } from "../state/records";
import type { Act } from "../world";
import type { CheckedCard } from "./check-card";
import { addPaymentMethod } from "./payment-method";
import { customerDetails } from "./session-object";
import { notAuthenticated } from "./settle-attempt";
import { failSetup, succeedSetup } from "./setup-intent";

type Saved =
  | { outcome: "saved" }
  | { outcome: "authenticate"; url: string }
  | { outcome: "declined"; message: string }
  | { outcome: "closed" };

/** What a person's "Save card" on the hosted page of a session in `setup` mode does. */
export function saveCard(act: Act, session: SessionRecord, checked: CheckedCard): Saved {
  const intent = setupOf(act, session);
  if (!intent) return { outcome: "closed" };
  const method = addPaymentMethod(act, checked);
  const { card } = checked;
  if (card.decline && card.name !== "declined-later") {
    const { code: decline_code, message } = card.decline;
    failSetup(act, intent, method, { code: "card_declined", decline_code, message });
    return { outcome: "declined", message };
  }
  if (card.name === "authenticate" || card.name === "authenticate-always")
    return ask(act, session, intent, method);
  finish(act, session, intent, method);
  return { outcome: "saved" };
}

/** The end of a 3-D Secure step while a card is saved. */
export function authenticateSaving(act: Act, session: SessionRecord, passed: boolean): Saved {
  const intent = setupOf(act, session);
  const method = act.store.tables.paymentMethods.get(intent?.payment_method ?? "");
  if (intent?.status !== "requires_action" || !method) return { outcome: "closed" };
  if (!passed) {
    const code = "setup_intent_authentication_failure";
    failSetup(act, intent, method, { code, message: notAuthenticated });
    return { outcome: "declined", message: notAuthenticated };
  }
  finish(act, session, intent, method);
  return { outcome: "saved" };
}

function setupOf(act: Act, { setup_intent }: SessionRecord): SetupIntentRecord | undefined {
  return act.store.tables.setupIntents.get(setup_intent ?? "");
}

function ask(
  act: Act,
  session: SessionRecord,
  intent: SetupIntentRecord,
  method: PaymentMethodRecord,
): Saved {
  const url = `${act.url}/c/pay/${session.id}/authenticate`;
  const waiting = {
    ...intent,
    last_setup_error: null,
    next_action: {
      redirect_to_url: { return_url: `${act.url}/c/pay/${session.id}`, url },
      type: "redirect_to_url",
    },
    payment_method: method.id,
    status: "requires_action",
  } satisfies SetupIntentRecord;
  act.store.put("setupIntents", waiting);
  emitEvent(act, "setup_intent.requires_action", waiting);
  return { outcome: "authenticate", url };
}

function finish(
  act: Act,
  session: SessionRecord,
  intent: SetupIntentRecord,
  method: PaymentMethodRecord,
): void {
  succeedSetup(act, intent, method);
  const { email, name } = method.billing_details;
  const complete = {
    ...session,
    customer_details: customerDetails(email, name),
    status: "complete",
    url: null,
  } satisfies SessionRecord;
  act.store.put("sessions", complete);
  emitEvent(act, "checkout.session.completed", complete);
}
