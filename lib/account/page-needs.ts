/** Something that one does on this site, and what it needs of a browser. */
export type PageNeeds = {
  does: string;
  /** "switch": one of the cookies that are off until they are switched on. Such a page opens without, and says so. */
  needs: "nothing" | "session" | "switch";
  /** Its addresses, as the folders of `app` spell them. */
  routes: readonly string[];
};

const vacation = "/vacations/[slug]";
const booking = "/bookings/[bookingToken]";
const papers = `${booking}/documents`;
const copy = "/account/data/[archiveToken]";
const statement = "/account/statements/[statementId]";
const request = "/support/requests/[requestToken]";
const version = "/privacy/versions/[n]";
const choice = "/privacy/choices/[choiceToken]";

/** Every address of the site: what works without a cookie, and what does not (P17, P18). */
export const pageNeeds: readonly PageNeeds[] = [
  {
    does: "Searching, and looking at vacations",
    needs: "nothing",
    routes: ["/", "/vacations", vacation, `${vacation}/map.svg`],
  },
  {
    does: "Holding places, booking and paying as a guest",
    needs: "nothing",
    routes: [`${vacation}/departures/[code]`, "/checkout/[holdToken]"],
  },
  {
    does: "Coming back to a booking, naming its travellers or handing a place on, and finding its link again",
    needs: "nothing",
    routes: [
      ...[booking, `${booking}/travellers`, `${booking}/travellers/[seq]`],
      ...["/find-booking", "/find-booking/sent"],
    ],
  },
  {
    does: "Paying what is open of a booking, disputing a bill, having it taken from a card, changing its date, and cancelling it",
    needs: "nothing",
    routes: [
      `${booking}/pay`,
      `${booking}/card`,
      `${booking}/dispute`,
      `${booking}/instalments`,
      `${booking}/cancel`,
      `${booking}/decide`,
      `${booking}/date`,
      `${booking}/date/[quoteId]`,
      `${booking}/cancel/[quoteId]`,
      `${booking}/cancel/travellers`,
      `${booking}/cancel/travellers/[quoteId]`,
    ],
  },
  {
    does: "The papers of a booking",
    needs: "nothing",
    routes: [
      ...[papers, `${papers}/confirmation.pdf`, `${papers}/vacation.ics`],
      `${booking}/invoices/[document]`,
    ],
  },
  {
    does: "Asking our support, also to see, correct or remove what we hold",
    needs: "nothing",
    routes: [
      ...["/support", "/support/sent", "/support/removed", "/support/removed/in-grace", request],
      ...[`${request}/correct`, `${request}/remove`, `${request}/my-data.zip`],
    ],
  },
  {
    does: "Reading what we promise, and whether we keep it",
    needs: "nothing",
    routes: [
      ...["/privacy", "/privacy/cookies", "/privacy/ledger", "/privacy/promises"],
      ...[version, `${version}/linked-data`],
    ],
  },
  {
    does: "Saying yes or no to a new use of what you told us",
    needs: "nothing",
    routes: [choice, `${choice}/yes/[intent]`],
  },
  {
    does: "Seeing whether a statement on paper is ours",
    needs: "nothing",
    routes: ["/check/[code]"],
  },
  { does: "Leaving for another site", needs: "nothing", routes: ["/leaving"] },
  {
    does: "Suggestions made for you",
    needs: "switch",
    routes: ["/suggestions"],
  },
  {
    does: "What browsers and other computers ask for by themselves",
    needs: "nothing",
    routes: [
      ...["/art/[drawing]/[file]", "/art/[drawing]/share.png", "/api/health"],
      ...[
        "/suggestions/shelf",
        "/suggestions/notes",
        "/api/stripe/webhook",
        "/.well-known/gpc.json",
        "/.well-known/security.txt",
      ],
    ],
  },
  {
    does: "Opening an account, confirming your address, and setting a password that you forgot",
    needs: "nothing",
    routes: [
      ...["/register", "/verify", "/verify/[linkToken]", "/forgot-password"],
      ...["/reset-password", "/reset-password/[linkToken]"],
    ],
  },
  {
    does: "Typing an email address and a password, or taking up an invitation",
    needs: "nothing",
    routes: ["/sign-in", "/sign-in/kept", "/sign-in/invitation/[invitationToken]"],
  },
  {
    does: "Staying signed in from there on, and your account page",
    needs: "session",
    routes: [
      ...["/account", "/account/security", "/account/data", copy],
      ...["/account/invoices", "/account/invoices/[document]", "/account/cards"],
      "/account/statements",
      ...[statement, `${statement}/statement.pdf`],
      ...[`${copy}/[permit]/my-data.zip`, "/account/close"],
      ...["/account/bookings", "/account/demographics", "/account/preferences"],
      ...["/account/privacy", "/account/profile", "/account/travellers"],
      ...["/account/travellers/[travellerId]", "/account/welcome"],
      ...["/account/security/password", "/account/security/email"],
      "/account/security/email/[linkToken]",
    ],
  },
  {
    does: "For our employees: their desk",
    needs: "session",
    routes: [
      ...["/sign-in/code", "/staff", "/staff/approvals", "/staff/audit", "/staff/billing"],
      ...["/staff/calls", "/staff/cases", "/staff/chargebacks", "/staff/customers/[customerId]"],
      "/staff/cases/[caseId]/bookings/[bookingId]",
      "/staff/cases/[caseId]/bookings/[bookingId]/[quoteId]",
      ...["/staff/departures", "/staff/departures/[code]"],
      ...["/staff/devices", "/staff/invoices", "/staff/invoices/invoices.csv", "/staff/letters"],
      ...["/staff/overdue", "/staff/overdue/[caseId]"],
      ...["/staff/invoices/[invoiceId]/evidence"],
      ...["/staff/money", "/staff/money/[paymentId]", "/staff/privacy", "/staff/privacy/next"],
      ...["/staff/statements", "/staff/training"],
    ],
  },
];
