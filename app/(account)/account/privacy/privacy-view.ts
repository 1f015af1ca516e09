import { valueFacts } from "@/app/(account)/account/privacy/value-facts";
import { capital, listed, uncapital } from "@/app/(account)/account/privacy/value-words";
import type {
  LookFacts,
  PersonFacts,
  RecipientFacts,
  RecordTable,
} from "@/components/account/privacy/facts";
import { factWord } from "@/components/privacy/fact-words";
import type { MyPrivacy } from "@/lib/account/get-my-privacy";
import type { BookingInList } from "@/lib/booking/booking";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { findVersion } from "@/lib/policy/find-version";
import { sayRecipient, sayUses } from "@/lib/policy/say-use";
import type { Use } from "@/lib/policy/taxonomy";
import type { DisclosureEntry } from "@/lib/privacy/disclosures";
import type { ExportTable } from "@/lib/privacy/holders";

/** Whom the account speaks for, each with what we hold of them. */
export function peopleOf(mine: MyPrivacy, bookings: readonly BookingInList[]): PersonFacts[] {
  return mine.people.map(({ personId, how }) => {
    const booking = bookings.find((one) => one.personId === personId);
    const href = booking ? paths.booking(booking.bookingToken) : null;
    const values = mine.everything.values
      .filter((value) => value.personId === personId)
      .map((value) => valueFacts(value, how === "holder", href));
    return { id: personId, values, ...titleOf(how, booking) };
  });
}

function titleOf(how: MyPrivacy["people"][number]["how"], booking: BookingInList | undefined) {
  if (how === "address")
    return {
      title: "A new address",
      about: "It waits for you to show that it is yours, for two days at most.",
    };
  if (how === "holder")
    return {
      title: "In your account",
      about:
        "What you told us about yourself since you opened it. Your password is not among it: we keep only a code that it is checked against.",
    };
  if (!booking)
    return { title: "With a booking that is gone", about: "What had to stay of it, and no more." };
  const { ref, vacation, startsOn } = booking;
  return {
    title: `With booking ${ref}`,
    about: `${vacation.title}, from ${formatDate(startsOn)}. Each booking keeps what was told for it, under the version that you read then.`,
  };
}

const lookWords: Readonly<Record<string, string>> = {
  by_email: "somebody wrote to us by email",
  by_phone: "somebody called us",
  by_post: "somebody wrote us a letter",
  payment_due: "a payment was due",
  needs_attention: "something was wrong with an order",
};

export function looksOf({ looks }: MyPrivacy): LookFacts[] {
  return looks.map(({ at, role, reason, fields }) => ({
    at: formatInstant(at),
    who: sayRecipient(`staff:${role}`),
    what: listed(fields.map((field) => `your ${field.replaceAll("_", " ")}`)),
    why: lookWords[reason] ?? reason.replaceAll("_", " "),
  }));
}

/** By recipient, the one who got something last first. */
export function recipientsOf({ disclosures }: MyPrivacy): RecipientFacts[] {
  const found = [...new Set(disclosures.map(({ recipient }) => recipient))];
  return found.map((id) => {
    const entries = disclosures.filter(({ recipient }) => recipient === id);
    const versions = entries.map(({ version }) => findVersion(version)?.version);
    const contract = versions
      .flatMap((version) => version?.disclosures ?? [])
      .find(({ recipient }) => recipient === id);
    return {
      id,
      name: id === "subject" ? "You" : (contract?.name ?? id),
      about: id === "subject" ? "Our mail to you." : `They ${contract?.about ?? "work with us"}.`,
      entries: entries.map(entryOf),
    };
  });
}

function entryOf(entry: DisclosureEntry) {
  const { at, fields, use, version } = entry;
  return {
    at: formatInstant(entry.sentAt ?? at),
    what: capital(listed(fields.map((field) => uncapital(factWord(field))))),
    why: sayUses([use as Use]),
    version,
    state: stateOf(entry),
  };
}

function stateOf({ sentAt, recalledAt, recallAnsweredAt }: DisclosureEntry): string {
  if (recallAnsweredAt)
    return `Called back; they say that it is gone, ${formatInstant(recallAnsweredAt)}`;
  if (recalledAt) return `Called back, ${formatInstant(recalledAt)}`;
  return sentAt ? "Sent" : "Allowed, and not sent yet";
}

// These have parts of their own on the page.
const shown = ["disclosures", "dispatches", "looks"];

export function recordsOf({ everything }: MyPrivacy): RecordTable[] {
  return everything.tables
    .filter(({ name, rows }) => rows.length > 0 && !shown.includes(name))
    .map(tableOf);
}

function tableOf({ name, about, rows }: ExportTable): RecordTable {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    ...{ name, about },
    columns: columns.map((column) => capital(column.replaceAll("_", " "))),
    rows: rows.map((row) => columns.map((column) => cellOf(row[column] ?? ""))),
  };
}

function cellOf(cell: string | number | boolean): string {
  const text = String(cell);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return formatInstant(new Date(text));
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text.replaceAll("_", " ");
}
