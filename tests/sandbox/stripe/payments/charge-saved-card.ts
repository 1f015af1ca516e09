import { z } from "zod";
import { expand, integer, metadata, text } from "../api/parameters";
import { noSuch, StripeRefusal } from "../api/stripe-refusal";
import { emitEvent } from "../emit-event";
import type { PaymentIntentRecord, PaymentMethodRecord } from "../state/records";
import type { Act } from "../world";
import { checkTotal } from "./amounts";
import { livingCustomer } from "./customer";
import { intentObject } from "./payment-intent";
import { declineAttempt, payAttempt } from "./settle-attempt";
import { cardOf } from "./test-cards";

/** What the stand-in models of creating a PaymentIntent: a card that was saved is charged while its holder is not there. */
export const IntentParams = z.strictObject({
  allowed_payment_method_types: z.unknown().optional(),
  amount: integer(1, 99_999_999),
  confirm: z.literal("true"),
  currency: text(3).transform((code) => code.toLowerCase()),
  customer: text(),
  description: text(1000).optional(),
  expand,
  metadata: metadata.default({}),
  off_session: z.literal("true"),
  payment_method: text(),
});

/** Charges it at once. Throws Stripe's error, with the intent in it, where the bank says no or wants to see its holder. */
export function chargeSavedCard(
  act: Act,
  input: z.infer<typeof IntentParams>,
): PaymentIntentRecord {
  const { amount, currency, customer, description = null, metadata } = input;
  checkTotal(amount, currency);
  livingCustomer(act, customer);
  const method = methodOf(act, input.payment_method, customer);
  const intent = intentObject(act, {
    ...{ amount, currency, customer, description, metadata, receiptEmail: null },
    ...{ statementDescriptor: null, statementDescriptorSuffix: null },
  });
  act.store.put("paymentIntents", intent);
  emitEvent(act, "payment_intent.created", intent);
  const decline = declineOf(act, method);
  if (!decline) return payAttempt(act, { session: null, intent, method, authenticated: false });
  throw cardError(declineAttempt(act, intent, method, decline));
}

function methodOf(act: Act, id: string, customer: string): PaymentMethodRecord {
  const method = act.store.tables.paymentMethods.get(id);
  if (!method) throw noSuch("PaymentMethod", id, "payment_method");
  if (method.customer === customer) return method;
  const message =
    "The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again.";
  throw new StripeRefusal(400, message);
}

/** As a test has asked for, first come first served; else as the card always does. */
function declineOf(act: Act, method: PaymentMethodRecord) {
  const asked = act.declines.shift();
  if (asked) return { code: asked, message: messages.get(asked) ?? "Your card was declined." };
  const card = cardOf(method);
  if (card?.name === "authenticate-always")
    return { code: "authentication_required", message: ask };
  return card?.decline ?? null;
}

const ask = "Your card was declined. This transaction requires authentication.";

const messages = new Map([
  ["authentication_required", ask],
  ["insufficient_funds", "Your card has insufficient funds."],
  ["expired_card", "Your card has expired."],
]);

function cardError(intent: PaymentIntentRecord): StripeRefusal {
  const error = intent.last_payment_error;
  return new StripeRefusal(402, error?.message ?? "", {
    type: "card_error",
    code: error?.code ?? "card_declined",
    ...(error?.advice_code && { advice_code: error.advice_code }),
    ...(error?.decline_code && { decline_code: error.decline_code }),
    ...(error?.charge && { charge: error.charge }),
    payment_intent: intent,
  });
}
