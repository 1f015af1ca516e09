import { findSession } from "@/lib/account/find-session";
import { planClosing } from "@/lib/account/plan-closing";
import type { Role } from "@/lib/auth/roles";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { totpCode, totpStep } from "@/lib/auth/totp";
import { getBooking } from "@/lib/booking/get-booking";
import { quoteCancellation } from "@/lib/booking/quote-cancellation";
import { clock } from "@/lib/clock";
import { addDays, localDateOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { findVersion } from "@/lib/policy/find-version";
import { formToken } from "@/lib/privacy/form-token";
import { enrolmentSecret } from "@/lib/staff/joining/enrolment-secret";
import { openCase } from "@/lib/staff/open-case";
import { planRemoval } from "@/lib/support/plan-removal";
import { holders } from "@/lib/worker/holders";
import { formsOfChanges } from "@/tests/app/access/change-forms";
import { formsOfDeciding } from "@/tests/app/access/deciding-forms";
import { formsOfDesk } from "@/tests/app/access/desk-forms";
import { formsOfLeaving } from "@/tests/app/access/leaving-forms";
import { formsOfMoving } from "@/tests/app/access/moving-forms";
import { formsOfOneself } from "@/tests/app/access/own-forms";
import type { Sending, Typed } from "@/tests/app/access/typed";
import { canary, type World } from "@/tests/app/access/world";
import { partyOf } from "@/tests/support/catalogue";
import { passphrase } from "@/tests/support/customers";
import { password } from "@/tests/support/employees";
import { firstVersion } from "@/tests/support/first-version";
import { openBill } from "@/tests/support/open-bill";
import { orderOf } from "@/tests/support/order";

/** A form that is whole, for each action: what differs by asker is what they cannot know. */
export function formsFor(everything: World) {
  const { shop, support, desk, ...world } = everything;
  const { database } = shop;
  const { colleagues, accounts, holder, choice } = world;
  const tokenOf = (point: string) => formToken(firstVersion(), point);
  const rights = () => database.open("rights");
  const hold = ({ params }: Sending): Typed => ({ holdToken: params["holdToken"] });
  const request = ({ params }: Sending): Typed => ({ requestToken: params["requestToken"] });
  const contact = { given: "Ana", surname: canary.surname };

  /** Their own, or the one that the system opened for billing. */
  async function caseOf({ asker, cookies }: Sending): Promise<string> {
    const kind = asker === "privacy_officer" ? "correction" : "support_request";
    const session = desk.employees.session(cookies.get(sessionCookie) ?? "");
    const ctx = database.open("staff", colleagues.get(asker as Role)?.accountId);
    const asked = { session, kind, reason: "by_email", find: holder().ref } as const;
    const made = await openCase(ctx, asked).catch(() => undefined);
    const { rows } = await database.owner.query(
      "SELECT id FROM staff_case WHERE kind = 'open_receivable'",
    );
    return made?.caseId ?? rows[0]?.id ?? newId();
  }

  async function correcting(form: "checkout" | "profile", sending: Sending): Promise<Typed> {
    const personId: string = holder().lead;
    return { ...request(sending), ...contact, personId, form, formToken: tokenOf(form) };
  }

  const departure = "/vacations/[slug]/departures/[code]";
  const booking = "/bookings/[bookingToken]";
  const support_ = "/support/requests/[requestToken]";
  const choices = "/privacy/choices/[choiceToken]";

  const forms: Readonly<Record<string, (sending: Sending) => Typed | Promise<Typed>>> = {
    [`${departure} holdPlacesAction`]: async () =>
      partyOf(await shop.catalogue.departure(120), 1) as Typed,
    "/checkout/[holdToken] startPaymentAction": ({ params }) =>
      orderOf(params["holdToken"] ?? "") as Typed,
    "/checkout/[holdToken] extendCheckoutAction": hold,
    "/checkout/[holdToken] returnToCheckoutAction": hold,
    "/checkout/[holdToken] giveUpCheckoutAction": hold,
    [`${booking}/travellers completeTravellersAction`]: ({ params }) => ({
      ...{ bookingToken: params["bookingToken"], formToken: tokenOf("booking-travellers") },
      travellers: [],
    }),
    // Of a booking for this alone: while it is being paid for its people cannot leave.
    [`${booking}/pay payBalanceAction`]: async ({ asker, params }) => {
      const form = { bookingToken: params["bookingToken"], pay: "all", seen: "1" };
      if (asker !== "holder") return form;
      const { bookingToken } = await world.booked();
      const { account } = await getBooking(database.open("booking"), { bookingToken });
      return { ...form, bookingToken, seen: String(account.totalMinor - account.paidMinor) };
    },
    // Of a booking for this alone, as with paying.
    [`${booking}/card saveCardAction`]: async ({ asker, params }) => {
      const formToken = tokenOf("kept-card");
      if (asker !== "holder") return { bookingToken: params["bookingToken"], formToken };
      return { bookingToken: (await world.booked()).bookingToken, formToken };
    },
    [`${booking}/dispute disputeBillAction`]: async ({ asker, params }) => {
      const form = { bookingToken: params["bookingToken"], bill: "IV-000001", reason: "amount" };
      if (asker !== "holder") return form;
      const booked = await world.booked();
      const bill = await openBill(shop, booked);
      return { ...form, bookingToken: booked.bookingToken, bill };
    },
    [`${booking}/instalments spreadBalanceAction`]: async ({ asker, params }) => ({
      bookingToken:
        asker === "holder" ? (await world.booked()).bookingToken : params["bookingToken"],
      parts: "1",
    }),
    [`${booking}/card removeCardAction`]: ({ params }) => ({
      bookingToken: params["bookingToken"],
    }),
    [`${booking}/cancel quoteCancellationAction`]: ({ params }) => ({
      bookingToken: params["bookingToken"],
    }),
    // Of a booking for this alone: it is over afterwards.
    [`${booking}/cancel/[quoteId] cancelBookingAction`]: async ({ asker, params }) => {
      if (asker !== "holder") return { bookingToken: params["bookingToken"], quoteId: newId() };
      const { bookingToken } = await world.booked();
      const { quoteId } = await quoteCancellation(database.open("booking"), { bookingToken });
      return { bookingToken, quoteId };
    },
    ...formsOfDeciding(everything),
    "/find-booking requestLinkAction": () => ({ email: canary.email }),
    "/support askSupportAction": () => ({
      ...{ ...contact, formToken: tokenOf("support-request"), wish: "copy" },
      ...{ email: "somebody@example.com", message: "Please help me." },
    }),
    [`${support_} proveByLinkAction`]: request,
    [`${support_} requestCopyAction`]: request,
    [`${support_}/correct correctBookingAction`]: (sending) => correcting("checkout", sending),
    [`${support_}/correct correctAccountAction`]: (sending) => correcting("profile", sending),
    // Of somebody whom we do not know: what is removed must not be the holder.
    [`${support_}/remove removePersonAction`]: async ({ asker, params }) => {
      if (asker !== "holder")
        return { requestToken: params["requestToken"], planHash: "x", sure: "on" };
      const { requestToken } = await support.proven();
      const planned = await planRemoval(rights(), holders, { requestToken });
      return { requestToken, planHash: "plan" in planned ? planned.plan.hash : "", sure: "on" };
    },
    [`${choices} answerUseAction`]: ({ params }) => ({
      ...{ token: params["choiceToken"], use: choice().use, answer: "refuse" },
    }),
    [`${choices}/yes/[intent] confirmUseAction`]: ({ params }) => ({
      ...{ token: params["choiceToken"], intent: params["intent"], sure: "no" },
    }),
    "/privacy/cookies switchCookieAction": () => ({ cookie: "interests", to: "on" }),
    "/suggestions tellLikesAction": () => ({ told: ["theme.rail"] }),
    "/suggestions removeNotesAction": () => ({ viewed: "norwegian-fjords" }),
    "/suggestions switchSuggestionsAction": () => ({ to: "on" }),
    "/suggestions removeMyNotesAction": () => ({ viewed: "norwegian-fjords" }),
    "/sign-in signInAction": () => ({ email: colleagues.get("owner")?.email, password }),
    "/sign-in/code confirmSignInAction": () => {
      const app = colleagues.get("owner");
      return { code: app ? desk.employees.codeNow(app) : "" };
    },
    "/sign-in/invitation/[invitationToken] acceptInvitationAction": ({ params }) => {
      const token = params["invitationToken"] ?? "";
      const code = totpCode(enrolmentSecret(token), totpStep(clock.now()));
      return { ...{ token, name: "Ines Vale", password, code, kept: "on" } };
    },
    "/register registerAction": () => ({
      ...{ given: "Ana", surname: "Vale", email: canary.email, password: passphrase },
      formToken: tokenOf("registration"),
    }),
    "/verify/[linkToken] verifyAddressAction": ({ params }) => ({
      ...{ token: params["linkToken"], password: passphrase },
    }),
    "/forgot-password requestResetAction": () => ({ email: canary.email }),
    "/reset-password/[linkToken] resetPasswordAction": ({ params }) => ({
      ...{ token: params["linkToken"], newPassword: passphrase },
    }),
    "/account/security changePasswordAction": () => ({
      ...{ password: passphrase, newPassword: passphrase },
    }),
    "/account/security changeEmailAction": () => ({
      ...{ email: `${newId()}@example.com`, password: passphrase, formToken: tokenOf("profile") },
    }),
    // The holder's, whoever sends it.
    "/account/security confirmEmailAction": async () => ({
      ...{ token: await world.movingTo(canary.email), formToken: tokenOf("profile") },
    }),
    // The holder's, whoever sends it.
    ...formsOfOneself(tokenOf),
    ...formsOfLeaving(everything),
    ...formsOfMoving(everything),
    ...formsOfChanges(everything),
    ...formsOfDesk(everything),
    "/account/security endSessionAction": async () => {
      const { rows } = await database.owner.query("SELECT id FROM session WHERE account_id = $1", [
        accounts.get("holder"),
      ]);
      return { sessionId: rows[0].id };
    },
    "/account/security endSessionsAction": () => ({}),
    "/account/data requestMyCopyAction": () => ({}),
    "/account/data fetchCopyAction": ({ params }) => ({
      ...{ archiveToken: params["archiveToken"] ?? "none", password: passphrase },
    }),
    "/account/close startClosingAction": async ({ asker }) => {
      const accountId = accounts.get(asker) ?? newId();
      // Somebody of a checkout above is at Stripe's page, which would have to end first.
      await database.owner.query("DELETE FROM account_person WHERE account_id = $1", [accountId]);
      const planned = await planClosing(rights(), holders, { accountId });
      return { planToken: "plan" in planned ? planned.planToken : "none", password: passphrase };
    },
    "/account/close keepAccountAction": () => ({}),
    "/sign-in signOutAction": () => ({}),
    "/staff/devices endSessionAction": async ({ cookies }) => {
      const session = desk.employees.session(cookies.get(sessionCookie) ?? "");
      const found = await findSession(database.open("sign_in"), { session });
      return { sessionId: found?.sessionId ?? newId() };
    },
    "/staff/devices endSessionsAction": () => ({}),
    "/staff/training acknowledgeTrainingAction": async () => {
      const id = newId();
      await database.owner.query(
        "INSERT INTO training_campaign (id, kind, policy_version, due_on) VALUES ($1, 'quarter', 1, current_date + (SELECT count(*)::int FROM training_campaign))",
        [id],
      );
      return { campaignIds: [id] };
    },
    "/staff/cases openCaseAction": ({ asker }) => ({
      ...{ find: holder().ref, reason: "by_email" },
      kind: asker === "privacy_officer" ? "correction" : "support_request",
    }),
    "/staff/cases closeCaseAction": async (sending) => ({ caseId: await caseOf(sending) }),
    "/staff/cases lookAction": async (sending) => ({
      ...{ caseId: await caseOf(sending), personIds: [holder().lead], fields: ["name"] },
    }),
    "/staff/privacy/next proposeVersionAction": () => ({
      ...{ number: 2, hash: findVersion(2)?.hash },
      takesEffectOn: addDays(localDateOf(clock.now()), 40),
    }),
    "/staff/privacy/next approveVersionAction": async () => {
      const { rows } = await database.owner.query(
        `INSERT INTO policy_proposal (id, number, hash, takes_effect_at, proposed_by)
         VALUES ($1, 2, $2, now() + interval '40 days', $3) RETURNING id`,
        [newId(), findVersion(2)?.hash, newId()],
      );
      return { proposalId: rows[0].id };
    },
  };
  return forms;
}

/** As a browser sends it. */
export function spell(typed: Typed): [string, string][] {
  return Object.entries(typed).flatMap(([name, value]) => spelled(name, value));
}

function spelled(name: string, value: unknown): [string, string][] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => spelled(`${name}[${at}]`, one));
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => spelled(`${name}.${key}`, one));
}
