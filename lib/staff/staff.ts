import type { QrPath } from "@/lib/auth/qr-path";
import { type Role, roles } from "@/lib/auth/roles";
import type { LocalDate } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { deciders, type ProposalKind } from "@/lib/staff/proposals";

/** What a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  billing_clerk: "Billing clerk",
  customer_service: "Customer service",
  product_manager: "Product manager",
  privacy_officer: "Privacy officer",
  owner: "Owner",
};

/** Whose work it is to look at people, each under a case (P34). */
export const caseRoles = [
  "customer_service",
  "billing_clerk",
  "privacy_officer",
] as const satisfies readonly Role[];

/** What a kind of case is called; an employee opens the first two, the system the others. */
export const caseKindNames: Readonly<Record<string, string>> = {
  support_request: "Support request",
  correction: "Correction",
  open_receivable: "Open receivable",
  call_to_make: "Call to make",
  order_trouble: "Order in trouble",
};

/** Why it was opened. */
export const caseReasonNames: Readonly<Record<string, string>> = {
  by_email: "Wrote an email",
  by_phone: "Called",
  by_post: "Wrote a letter",
  payment_due: "A payment is due",
  told_by_phone: "A bill is to be told by phone",
  needs_attention: "Something waits for a person",
};

/** A case in a list; it has no end of its own where the system opened it. */
export type CaseLine = {
  caseId: string;
  kind: string;
  reason: string;
  openedAt: Date;
  expiresAt: Date | null;
  own: boolean;
  /** The references of its bookings, if it has any. */
  refs: string;
  people: number;
};

/** A case that is open before somebody: whom it covers, and what of them may be asked for, by field group. */
export type CaseInView = Omit<CaseLine, "refs" | "people"> & {
  fields: string[];
  people: { personId: string; bookingRef: string | null; part: string }[];
};

/** What a table of the vault, or a column of it, is called: "birth_date" is "Birth date". */
export function fieldName(key: string): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A page of the desk, and who may open it. */
export type Place = { path: string; title: string; about: string; roles: readonly Role[] };

/** Every page of the desk. A page that is not here does not open, and a test fails for it. */
export const places = [
  { path: paths.staff(), title: "Desk", about: "Where you are.", roles },
  {
    path: paths.staffDevices(),
    title: "Your devices",
    about: "Where you are signed in, and signing out there.",
    roles,
  },
  {
    path: paths.staffTraining(),
    title: "Training",
    about: "What you have to read about privacy, and what you have read.",
    roles,
  },
  {
    path: paths.staffBilling(),
    title: "Billing",
    about: "What is due today, what is overdue, and what waits for a person.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffInvoices(),
    title: "Invoices",
    about: "Finding, sorting and adding up bills, and the accounts that they are of.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffOverdue(),
    title: "Overdue",
    about: "Who is asked for what is late, how plainly, and what each waits for.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffStatements(),
    title: "Statements",
    about: "The months that were run, and how far each has come.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffPrivacy(),
    title: "Privacy",
    about: "Versions of the policy, what people answered, and who has read what.",
    roles: ["privacy_officer", "owner"],
  },
  {
    path: paths.staffNextPolicy(),
    title: "Next version",
    about: "What the draft would change and for whom; proposing and publishing it.",
    roles: ["privacy_officer", "owner"],
  },
  {
    path: paths.staffCases(),
    title: "Cases",
    about: "Opening one, and looking at what it covers.",
    roles: caseRoles,
  },
  {
    path: paths.staffDepartures(),
    title: "Departures",
    about: "Who is on each, cancelling one, and by when its money has to be back.",
    roles: ["product_manager", "billing_clerk", "owner"],
  },
  {
    path: paths.staffApprovals(),
    title: "Approvals",
    about: "What one of us proposed and another has to agree to.",
    roles: deciders,
  },
  {
    path: paths.staffChargebacks(),
    title: "Chargebacks",
    about: "Payments that banks took back or ask about, and by when to answer.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffLetters(),
    title: "Letters",
    about: "What is printed and goes to the post, and what comes back.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffCalls(),
    title: "Calls",
    about: "Bills that are told by phone: whom to call now, what to say, and how it ended.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffMoney(),
    title: "Money",
    about: "Checks and transfers: recording one, and saying that a bank did not honor it.",
    roles: ["billing_clerk"],
  },
  {
    path: paths.staffAudit(),
    title: "Who saw what",
    about: "What employees saw and others were handed, day by day.",
    roles: ["privacy_officer"],
  },
] as const satisfies readonly Place[];

export type PlacePath = (typeof places)[number]["path"];

/** Who sits at the desk, and what it opens for them. */
export type Desk = { name: string; role: string; places: Omit<Place, "roles">[] };

/** What the page of an invitation shows. */
export type Invitation = {
  email: string;
  role: Role;
  /** For an authenticator app: to be scanned, or typed in. */
  qr: QrPath;
  secret: string;
  recoveryCodes: string[];
};

/** Why everybody is to read again. */
export type CampaignKind = "version" | "quarter";

/** A reason to read, as far as it is somebody's. */
export type Campaign = {
  id: string;
  kind: CampaignKind;
  /** The version of the policy that is its material. */
  policyVersion: number;
  /** The last day to say so. */
  dueOn: LocalDate;
};

/** What an employee has read and has still to read about privacy (P35, P36). */
export type Training = {
  due: readonly Campaign[];
  read: readonly (Campaign & { at: Date })[];
  /** The newest version among what is due, and the last one that was read; null for who reads for the first time. */
  newest: number | null;
  last: number | null;
  /** What the one changes of the other: a sentence each. */
  changes: readonly string[];
};

/** How far a campaign has come. */
export type CampaignProgress = Campaign & {
  read: number;
  /** The names of active employees who have not read it. */
  waiting: readonly string[];
};

/** What waits for a second person, as it is listed. */
export type WaitingProposal = {
  id: string;
  kind: ProposalKind;
  /** "Refund", and why, in words. */
  what: string;
  why: string;
  /** What it is about is called: "K7QM-4XWD". */
  ref: string;
  customerId: string | null;
  amountMinor: bigint;
  currency: string;
  proposedAt: Date;
  /** The name of the employee who proposed it. */
  by: string;
  /** It is theirs: they may only take it back. */
  own: boolean;
  /** Whoever asks may agree to it. */
  mayApprove: boolean;
};
