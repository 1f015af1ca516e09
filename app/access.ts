import { type Role, roles } from "@/lib/auth/roles";
import { deciders } from "@/lib/staff/proposals";
import { caseRoles, places } from "@/lib/staff/staff";

/** Who may ask: nobody known, whose it is, another customer, who was erased, and an employee of each role. */
export type Asker = "anonymous" | "holder" | "stranger" | "erased" | Role;

/** What becomes of it: it is let in, led to where one signs in, led elsewhere, or there is nothing. */
export type Outcome = "opens" | "sign in" | "leads on" | "nothing";

export type Row = Readonly<Record<Asker, Outcome>>;

function forEmployees(outcomeOf: (role: Role) => Outcome): Readonly<Record<Role, Outcome>> {
  const cells = roles.map((role) => [role, outcomeOf(role)] as const);
  return Object.fromEntries(cells) as Record<Role, Outcome>;
}

/** The same for everybody. */
const everybody: Row = {
  ...{ anonymous: "opens", holder: "opens", stranger: "opens", erased: "opens" },
  ...forEmployees(() => "opens"),
};

/** Whoever was given the address, by mail or by holding places, signed in or not; to everybody else there is nothing. */
const byAddress: Row = {
  ...{ anonymous: "nothing", holder: "opens", stranger: "nothing", erased: "nothing" },
  ...forEmployees(() => "nothing"),
};

/** Where one signs in: who is signed in already is led on. */
const door: Row = {
  ...{ anonymous: "opens", holder: "leads on", stranger: "leads on", erased: "opens" },
  ...forEmployees(() => "leads on"),
};

/** A customer, for what is their own: another customer finds their own there. An employee is led to the desk. */
const customers: Row = {
  ...{ anonymous: "sign in", holder: "opens", stranger: "opens", erased: "sign in" },
  ...forEmployees(() => "leads on"),
};

/** The same for what no person asks for, but a script: nobody is led anywhere. */
const customersScript: Row = {
  ...{ anonymous: "nothing", holder: "opens", stranger: "opens", erased: "nothing" },
  ...forEmployees(() => "nothing"),
};

/** The one customer whose thing is named, by a number that another may know. */
const itsCustomer: Row = { ...customers, stranger: "nothing" };

/** Who stands between the two steps of signing in; whoever does not is led to the first. */
const doorstep: Row = {
  ...{ anonymous: "sign in", holder: "opens", stranger: "sign in", erased: "sign in" },
  ...forEmployees(() => "sign in"),
};

/** Employees of some roles. */
function employees(allowed: readonly Role[]): Row {
  return {
    ...{ anonymous: "sign in", holder: "nothing", stranger: "nothing", erased: "sign in" },
    ...forEmployees((role) => (allowed.includes(role) ? "opens" : "nothing")),
  };
}

const desk = Object.fromEntries(
  places.map(({ path, roles: allowed }) => [path, employees(allowed)]),
);
// A billing clerk's cases are opened and closed by the system.
const caseWork = employees(["customer_service", "privacy_officer"]);

const departure = "/vacations/[slug]/departures/[code]";
const booking = "/bookings/[bookingToken]";
const choice = "/privacy/choices/[choiceToken]";
const request = "/support/requests/[requestToken]";

/** Every page, by its address. What is not here does not build. */
export const pages: Readonly<Record<string, Row>> = {
  "/": everybody,
  "/vacations": everybody,
  "/vacations/[slug]": everybody,
  [departure]: everybody,
  "/checkout/[holdToken]": byAddress,
  [booking]: byAddress,
  [`${booking}/travellers`]: byAddress,
  [`${booking}/pay`]: byAddress,
  [`${booking}/card`]: byAddress,
  [`${booking}/instalments`]: byAddress,
  [`${booking}/cancel`]: byAddress,
  [`${booking}/cancel/[quoteId]`]: byAddress,
  [`${booking}/documents`]: byAddress,
  "/find-booking": everybody,
  "/find-booking/sent": everybody,
  "/support": everybody,
  "/support/sent": everybody,
  "/support/removed": everybody,
  "/support/removed/in-grace": everybody,
  [request]: byAddress,
  [`${request}/correct`]: byAddress,
  [`${request}/remove`]: byAddress,
  /** Whoever holds a paper. */
  "/check/[code]": everybody,
  "/leaving": everybody,
  "/privacy": everybody,
  "/privacy/cookies": everybody,
  "/privacy/ledger": everybody,
  "/privacy/promises": everybody,
  "/privacy/versions/[n]": everybody,
  [choice]: byAddress,
  [`${choice}/yes/[intent]`]: byAddress,
  "/suggestions": everybody,
  "/register": everybody,
  "/verify": everybody,
  "/verify/[linkToken]": byAddress,
  "/forgot-password": everybody,
  "/reset-password": everybody,
  "/reset-password/[linkToken]": byAddress,
  "/account": customers,
  "/account/welcome": customers,
  "/account/bookings": customers,
  "/account/cards": customers,
  "/account/profile": customers,
  "/account/demographics": customers,
  "/account/travellers": customers,
  "/account/travellers/[travellerId]": itsCustomer,
  "/account/preferences": customers,
  "/account/security": customers,
  "/account/privacy": customers,
  "/account/security/password": customers,
  "/account/security/email": customers,
  "/account/security/email/[linkToken]": itsCustomer,
  "/account/data": customers,
  "/account/data/[archiveToken]": itsCustomer,
  "/account/close": customers,
  "/account/invoices": customers,
  "/account/statements": customers,
  "/account/statements/[statementId]": itsCustomer,
  "/sign-in": door,
  "/sign-in/kept": door,
  "/sign-in/code": doorstep,
  "/sign-in/invitation/[invitationToken]": byAddress,
  ...desk,
  "/staff/customers/[customerId]": employees(["billing_clerk"]),
  "/staff/overdue/[caseId]": employees(["billing_clerk"]),
  "/staff/departures/[code]": employees(["product_manager", "billing_clerk", "owner"]),
};

/** Every route handler, by its method and address. */
export const handlers: Readonly<Record<string, Row>> = {
  "GET /art/[drawing]/[file]": everybody,
  "GET /art/[drawing]/share.png": everybody,
  "GET /vacations/[slug]/map.svg": everybody,
  "GET /privacy/versions/[n]/linked-data": everybody,
  "GET /suggestions/shelf": everybody,
  "POST /suggestions/notes": customersScript,
  "GET /.well-known/gpc.json": everybody,
  "GET /.well-known/security.txt": everybody,
  "GET /api/health": everybody,
  /** Stripe alone, by its signature. */
  "POST /api/stripe/webhook": byAddress,
  "POST /staff/invoices/invoices.csv": employees(["billing_clerk"]),
  [`GET ${booking}/documents/confirmation.pdf`]: byAddress,
  [`GET ${booking}/documents/vacation.ics`]: byAddress,
  [`GET ${booking}/invoices/[document]`]: byAddress,
  "GET /account/invoices/[document]": itsCustomer,
  "GET /account/statements/[statementId]/statement.pdf": itsCustomer,
  [`GET ${request}/my-data.zip`]: byAddress,
  "GET /account/data/[archiveToken]/[permit]/my-data.zip": itsCustomer,
};

/** Every action, by the address of its folder and its name. */
export const actions: Readonly<Record<string, Row>> = {
  [`${departure} holdPlacesAction`]: everybody,
  "/checkout/[holdToken] startPaymentAction": byAddress,
  "/checkout/[holdToken] extendCheckoutAction": byAddress,
  "/checkout/[holdToken] returnToCheckoutAction": byAddress,
  "/checkout/[holdToken] giveUpCheckoutAction": byAddress,
  [`${booking}/travellers completeTravellersAction`]: byAddress,
  [`${booking}/pay payBalanceAction`]: byAddress,
  [`${booking}/instalments spreadBalanceAction`]: byAddress,
  [`${booking}/card saveCardAction`]: byAddress,
  [`${booking}/card removeCardAction`]: byAddress,
  [`${booking}/cancel quoteCancellationAction`]: byAddress,
  [`${booking}/cancel/[quoteId] cancelBookingAction`]: byAddress,
  "/find-booking requestLinkAction": everybody,
  "/support askSupportAction": everybody,
  [`${request} proveByLinkAction`]: byAddress,
  [`${request} requestCopyAction`]: byAddress,
  [`${request}/correct correctBookingAction`]: byAddress,
  [`${request}/correct correctAccountAction`]: byAddress,
  [`${request}/remove removePersonAction`]: byAddress,
  [`${choice} answerUseAction`]: byAddress,
  [`${choice}/yes/[intent] confirmUseAction`]: byAddress,
  "/privacy/cookies switchCookieAction": everybody,
  "/suggestions tellLikesAction": everybody,
  "/suggestions removeNotesAction": everybody,
  "/suggestions switchSuggestionsAction": customers,
  "/suggestions removeMyNotesAction": customers,
  "/register registerAction": everybody,
  "/verify/[linkToken] verifyAddressAction": byAddress,
  "/forgot-password requestResetAction": everybody,
  "/reset-password/[linkToken] resetPasswordAction": byAddress,
  "/account/profile changeProfileAction": customers,
  "/account/demographics changeAboutMeAction": customers,
  "/account/demographics removeAnswerAction": customers,
  "/account/travellers saveCompanionAction": customers,
  "/account/travellers removeCompanionAction": itsCustomer,
  "/account/preferences changeNoticesAction": customers,
  "/account/preferences answerTopicAction": customers,
  "/account/privacy answerMyUseAction": customers,
  "/account/privacy removeValueAction": customers,
  "/account/security endSessionAction": itsCustomer,
  "/account/security endSessionsAction": customers,
  "/account/security changePasswordAction": customers,
  "/account/security changeEmailAction": customers,
  "/account/security confirmEmailAction": itsCustomer,
  "/account/data requestMyCopyAction": customers,
  "/account/data fetchCopyAction": customers,
  "/account/close startClosingAction": customers,
  "/account/close keepAccountAction": customers,
  "/sign-in signInAction": everybody,
  "/sign-in signOutAction": everybody,
  "/sign-in/code confirmSignInAction": byAddress,
  "/sign-in/invitation/[invitationToken] acceptInvitationAction": byAddress,
  "/staff/devices endSessionAction": employees(roles),
  "/staff/devices endSessionsAction": employees(roles),
  "/staff/training acknowledgeTrainingAction": employees(roles),
  "/staff/cases openCaseAction": caseWork,
  "/staff/cases closeCaseAction": caseWork,
  "/staff/cases lookAction": employees(caseRoles),
  "/staff/letters makeBatchAction": employees(["billing_clerk"]),
  "/staff/letters markMailedAction": employees(["billing_clerk"]),
  "/staff/letters recordReturnAction": employees(["billing_clerk"]),
  "/staff/customers/[customerId] lookAtCustomerAction": employees(["billing_clerk"]),
  "/staff/customers/[customerId] refundAction": employees(["billing_clerk"]),
  "/staff/departures/[code] proposeCancellingAction": employees(["product_manager", "owner"]),
  "/staff/approvals approveAction": employees(deciders),
  "/staff/approvals rejectAction": employees(deciders),
  "/staff/money recordOfflineAction": employees(["billing_clerk"]),
  "/staff/money noteSentBackAction": employees(["billing_clerk"]),
  "/staff/money returnOfflineAction": employees(["billing_clerk"]),
  "/staff/overdue/[caseId] pauseCaseAction": employees(["billing_clerk"]),
  "/staff/overdue/[caseId] notePromiseAction": employees(["billing_clerk"]),
  "/staff/overdue/[caseId] endWaitAction": employees(["billing_clerk"]),
  "/staff/money matchUnmatchedAction": employees(["billing_clerk"]),
  "/staff/money endUnmatchedAction": employees(["billing_clerk"]),
  "/staff/privacy/next proposeVersionAction": employees(["privacy_officer"]),
  "/staff/privacy/next approveVersionAction": employees(["privacy_officer", "owner"]),
};
