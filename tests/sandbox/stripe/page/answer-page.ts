import type { Answer, Ask } from "../answer";
import type { CardEntry } from "../payments/check-card";
import { expireDueSessions } from "../payments/expire-session";
import { type Attempt, authenticateSession, paySession } from "../payments/pay-session";
import { inGroups, testCards } from "../payments/test-cards";
import type { SessionRecord } from "../state/records";
import { transact, type World } from "../world";
import { authenticationPage } from "./authentication-page";
import { checkoutPage } from "./checkout-page";
import { closedPage, notFoundPage } from "./closed-page";

const address = /^\/c\/pay\/(cs_test_\w{1,80})(\/authenticate)?$/;

/** The hosted payment pages: plain forms, which work without JavaScript. */
export function answerPage(world: World, ask: Ask): Answer {
  expireDueSessions(world);
  const [, id = "", authenticate] = address.exec(ask.path) ?? [];
  const session = world.store.tables.sessions.get(id);
  if (!session) return notFoundPage();
  if (session.status !== "open") return closedPage(session);
  const form = new URLSearchParams(ask.method === "POST" ? ask.body : ask.query);
  if (ask.method === "POST") {
    return authenticate ? finishAuthentication(world, session, form) : pay(world, session, form);
  }
  if (authenticate && isWaiting(world, session)) return authenticationPage(session);
  return show(world, session, {
    entry: prefilled(form.get("card")),
    refusal: lastRefusal(world, session, form),
  });
}

function pay(world: World, session: SessionRecord, form: URLSearchParams): Answer {
  const entry = entryIn(form);
  const attempt = transact(world, (act) => paySession(act, session, entry));
  return answerAttempt(world, session, attempt, entry);
}

function finishAuthentication(world: World, session: SessionRecord, form: URLSearchParams): Answer {
  const passed = form.get("answer") === "complete";
  const attempt = transact(world, (act) => authenticateSession(act, session, passed));
  if (attempt.outcome === "paid") return redirect(attempt.url);
  return redirect(`/c/pay/${session.id}?declined`);
}

function answerAttempt(
  world: World,
  session: SessionRecord,
  attempt: Attempt,
  entry: CardEntry,
): Answer {
  switch (attempt.outcome) {
    case "paid":
    case "authenticate":
      return redirect(attempt.url);
    case "declined":
      return show(world, session, {
        entry: { ...entry, cvc: "" },
        refusal: attempt.message,
        status: 402,
      });
    case "invalid":
      return show(world, session, {
        entry: { ...entry, cvc: "" },
        errors: attempt.errors,
        status: 422,
      });
    case "closed":
      return closedPage(world.store.tables.sessions.get(session.id) ?? session);
  }
}

type View = Omit<Parameters<typeof checkoutPage>[0], "session" | "checkout">;

function show(world: World, session: SessionRecord, view: View): Answer {
  return checkoutPage({ session, checkout: world.store.tables.checkouts.get(session.id), ...view });
}

function redirect(location: string): Answer {
  return { status: 303, body: "", headers: { location, "referrer-policy": "no-referrer" } };
}

function isWaiting(world: World, session: SessionRecord): boolean {
  const { paymentIntents, setupIntents } = world.store.tables;
  const intent =
    paymentIntents.get(session.payment_intent ?? "") ??
    setupIntents.get(session.setup_intent ?? "");
  return intent?.status === "requires_action";
}

/** Why the attempt failed from which a person has just been sent back. */
function lastRefusal(
  world: World,
  session: SessionRecord,
  form: URLSearchParams,
): string | undefined {
  if (!form.has("declined")) return undefined;
  const { paymentIntents, setupIntents } = world.store.tables;
  const { payment_intent, setup_intent } = session;
  return (
    paymentIntents.get(payment_intent ?? "")?.last_payment_error?.message ??
    setupIntents.get(setup_intent ?? "")?.last_setup_error?.message
  );
}

function entryIn(form: URLSearchParams): CardEntry {
  const typed = (name: keyof CardEntry) => (form.get(name) ?? "").slice(0, 200);
  return {
    number: typed("number"),
    expiry: typed("expiry"),
    cvc: typed("cvc"),
    name: typed("name"),
    email: typed("email"),
  };
}

function prefilled(name: string | null): CardEntry {
  const card = testCards.find((known) => known.name === name);
  if (!card) return { number: "", expiry: "", cvc: "", name: "", email: "" };
  return {
    number: inGroups(card.number),
    expiry: "12 / 34",
    cvc: "123",
    name: "Test Traveler",
    email: "test@example.com",
  };
}
