/** Every address of the site, said once. Links in mail and bookmarks depend on them. */
export const paths = {
  home: () => "/",
  vacations: (query: Record<string, string> = {}) => withQuery("/vacations", query),
  vacation: (slug: string) => `/vacations/${slug}`,
  departure: (slug: string, code: string, query: Record<string, string> = {}) =>
    withQuery(`/vacations/${slug}/departures/${code}`, query),
  checkout: (holdToken: string) => `/checkout/${holdToken}`,
  booking: (bookingToken: string) => `/bookings/${bookingToken}`,
  bookingTravellers: (bookingToken: string) => `/bookings/${bookingToken}/travellers`,
  bookingTransfer: (bookingToken: string, seq: number) =>
    `/bookings/${bookingToken}/travellers/${seq}`,
  bookingPay: (bookingToken: string) => `/bookings/${bookingToken}/pay`,
  bookingDispute: (bookingToken: string) => `/bookings/${bookingToken}/dispute`,
  bookingInstalments: (bookingToken: string) => `/bookings/${bookingToken}/instalments`,
  bookingCard: (bookingToken: string) => `/bookings/${bookingToken}/card`,
  bookingCancel: (bookingToken: string, quoteId?: string) =>
    `/bookings/${bookingToken}/cancel${quoteId ? `/${quoteId}` : ""}`,
  bookingLeaving: (bookingToken: string, quoteId?: string) =>
    `/bookings/${bookingToken}/cancel/travellers${quoteId ? `/${quoteId}` : ""}`,
  bookingDate: (bookingToken: string, quoteId?: string) =>
    `/bookings/${bookingToken}/date${quoteId ? `/${quoteId}` : ""}`,
  bookingDecide: (bookingToken: string) => `/bookings/${bookingToken}/decide`,
  bookingDocuments: (bookingToken: string) => `/bookings/${bookingToken}/documents`,
  bookingInvoice: (bookingToken: string, name: string) =>
    `/bookings/${bookingToken}/invoices/${name}.pdf`,
  findBooking: () => "/find-booking",
  /** No page answers here: it shows the 404 page. */
  nothing: () => "/nothing-here",
  register: () => "/register",
  /** Without a token: to look at one's mail. */
  verify: (token?: string) => (token ? `/verify/${token}` : "/verify"),
  /** Where to go then: a page of the account. */
  signIn: (next?: string) => withQuery("/sign-in", next ? { next } : {}),
  signInKept: (next: string) => withQuery("/sign-in/kept", { next }),
  account: () => "/account",
  accountData: () => "/account/data",
  accountCopy: (archiveToken: string) => `/account/data/${archiveToken}`,
  accountCopyFile: (archiveToken: string, permit: string) =>
    `/account/data/${archiveToken}/${permit}/my-data.zip`,
  accountInvoices: () => "/account/invoices",
  accountInvoice: (name: string) => `/account/invoices/${name}.pdf`,
  accountCards: () => "/account/cards",
  accountStatements: () => "/account/statements",
  accountStatement: (statementId: string) => `/account/statements/${statementId}`,
  accountStatementFile: (statementId: string) => `/account/statements/${statementId}/statement.pdf`,
  /** Whether a statement on paper is genuine. */
  check: (code: string) => `/check/${code}`,
  accountClose: () => "/account/close",
  /** Where a new account begins. */
  accountWelcome: () => "/account/welcome",
  accountProfile: (query: Record<string, string> = {}) => withQuery("/account/profile", query),
  accountAboutMe: (query: Record<string, string> = {}) => withQuery("/account/demographics", query),
  accountBookings: () => "/account/bookings",
  accountTravellers: (query: Record<string, string> = {}) =>
    withQuery("/account/travellers", query),
  accountTraveller: (travellerId: string) => `/account/travellers/${travellerId}`,
  accountPreferences: (query: Record<string, string> = {}, use?: string) =>
    `${withQuery("/account/preferences", query)}${use ? `#${use}` : ""}`,
  accountPrivacy: (query: Record<string, string> = {}, part?: string) =>
    `${withQuery("/account/privacy", query)}${part ? `#${part}` : ""}`,
  accountSecurity: (changed?: string) => withQuery("/account/security", changed ? { changed } : {}),
  accountPassword: () => "/account/security/password",
  accountEmail: (token?: string) => `/account/security/email${token ? `/${token}` : ""}`,
  forgotPassword: () => "/forgot-password",
  /** Without a token: to look at one's mail. */
  resetPassword: (token?: string) => (token ? `/reset-password/${token}` : "/reset-password"),
  signInCode: () => "/sign-in/code",
  invitation: (token: string) => `/sign-in/invitation/${token}`,
  staff: () => "/staff",
  staffDevices: () => "/staff/devices",
  staffPrivacy: () => "/staff/privacy",
  staffNextPolicy: () => "/staff/privacy/next",
  staffTraining: () => "/staff/training",
  staffChargebacks: (query: Record<string, string> = {}) => withQuery("/staff/chargebacks", query),
  staffCases: (query: Record<string, string> = {}) => withQuery("/staff/cases", query),
  /** A booking that a case covers, and what it comes to once it is changed. */
  staffCaseBooking: (caseId: string, bookingId: string, query: Record<string, string> = {}) =>
    withQuery(`/staff/cases/${caseId}/bookings/${bookingId}`, query),
  staffCaseQuote: (caseId: string, bookingId: string, quoteId: string) =>
    `/staff/cases/${caseId}/bookings/${bookingId}/${quoteId}`,
  /** With the number of a letter that was just said to be back. */
  staffLetters: (query: Record<string, string> = {}) => withQuery("/staff/letters", query),
  staffCalls: (query: Record<string, string> = {}) => withQuery("/staff/calls", query),
  staffBilling: () => "/staff/billing",
  staffInvoices: (query: Record<string, string> = {}) => withQuery("/staff/invoices", query),
  staffEvidence: (invoiceId: string) => `/staff/invoices/${invoiceId}/evidence`,
  staffInvoiceExport: () => "/staff/invoices/invoices.csv",
  staffCustomer: (customerId: string, query: Record<string, string> = {}) =>
    withQuery(`/staff/customers/${customerId}`, query),
  staffOverdue: (query: Record<string, string> = {}) => withQuery("/staff/overdue", query),
  staffOverdueCase: (caseId: string) => `/staff/overdue/${caseId}`,
  staffStatements: () => "/staff/statements",
  staffDepartures: (query: Record<string, string> = {}) => withQuery("/staff/departures", query),
  staffDeparture: (code: string) => `/staff/departures/${code}`,
  staffApprovals: () => "/staff/approvals",
  staffFlagged: (paymentId: string) => `/staff/money/${paymentId}`,
  staffMoney: (query: Record<string, string> = {}) => withQuery("/staff/money", query),
  staffAudit: (query: Record<string, string> = {}) => withQuery("/staff/audit", query),
  support: () => "/support",
  supportSent: () => "/support/sent",
  supportRequest: (requestToken: string) => `/support/requests/${requestToken}`,
  supportCorrect: (requestToken: string, saved?: "saved") =>
    `/support/requests/${requestToken}/correct${saved ? "?saved" : ""}`,
  supportRemove: (requestToken: string) => `/support/requests/${requestToken}/remove`,
  supportCopy: (requestToken: string) => `/support/requests/${requestToken}/my-data.zip`,
  supportRemoved: (how?: "in-grace") => `/support/removed${how ? `/${how}` : ""}`,
  privacy: (clause?: string) => (clause ? `/privacy#${clause}` : "/privacy"),
  promises: (id?: string) => (id ? `/privacy/promises#${id}` : "/privacy/promises"),
  ledger: () => "/privacy/ledger",
  policyVersion: (number: number) => `/privacy/versions/${number}`,
  choices: (choiceToken: string, use?: string) =>
    `/privacy/choices/${choiceToken}${use ? `#${use}` : ""}`,
  choiceIntent: (choiceToken: string, intent: string) =>
    `/privacy/choices/${choiceToken}/yes/${intent}`,
  cookies: (query: Record<string, string> = {}) => withQuery("/privacy/cookies", query),
  suggestions: (query: Record<string, string> = {}) => withQuery("/suggestions", query),
  suggestionNotes: () => "/suggestions/notes",
  suggestionShelf: () => "/suggestions/shelf",
  policyData: (number: number) => `/privacy/versions/${number}.jsonld`,
} as const;

function withQuery(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
}
