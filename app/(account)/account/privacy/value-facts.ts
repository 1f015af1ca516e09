import { capital, wordsOf } from "@/app/(account)/account/privacy/value-words";
import type { ClauseOfUse, ValueFacts } from "@/components/account/privacy/facts";
import { removableGroups } from "@/lib/account/account";
import { formatDate, formatInstant } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { findVersion } from "@/lib/policy/find-version";
import type { Condition, RetentionClass } from "@/lib/policy/policy";
import { sayAbout } from "@/lib/policy/say-statement";
import { sayUses } from "@/lib/policy/say-use";
import type { AllowedUse, HeldValue } from "@/lib/privacy/holders";
import type { PersonGroup } from "@/lib/privacy/privacy";

const corrections: Partial<Record<PersonGroup, string>> = {
  ...{ name: paths.accountProfile(), phone: paths.accountProfile() },
  ...{ address: paths.accountProfile(), email: paths.accountSecurity() },
  ...{ fax: paths.accountPreferences(), ageRange: paths.accountAboutMe() },
  ...{ homeRegion: paths.accountAboutMe(), languages: paths.accountAboutMe() },
  ...{ household: paths.accountAboutMe(), interests: paths.accountAboutMe() },
  ...{ travelStyles: paths.accountAboutMe(), accessNeeds: paths.accountAboutMe() },
};

/** A value as the page shows it. What belongs to the account itself is corrected and removed here; of a booking, by its own page. */
export function valueFacts(
  value: HeldValue,
  ofAccount: boolean,
  bookingHref: string | null,
): ValueFacts {
  const { personId, group, what, collectedAt, policyVersion, uses } = value;
  const removable = removableGroups.find((one) => one === group) ?? null;
  return {
    id: `${group}-${personId.slice(0, 8)}`,
    label: capital(what.replace(/^your /, "")),
    text: wordsOf(value),
    origin: `${value.from === "you" ? "You told us" : "Told by somebody who booked for you"}: ${pointTitle(value)}, ${formatInstant(collectedAt)}`,
    version: policyVersion,
    kept: keptWords(value),
    summary: summaryOf(uses),
    uses: clausesOf(uses),
    correctHref: ofAccount ? (corrections[group] ?? null) : bookingHref,
    removable: ofAccount ? removable : null,
  };
}

function pointTitle({ policyVersion, form }: HeldValue): string {
  const points = findVersion(policyVersion)?.version.points ?? [];
  return points.find(({ id }) => id === form)?.title ?? form;
}

function keptWords({ keptAs, policyVersion, staysUntil }: HeldValue): string {
  if (staysUntil) return `It stays until ${formatDate(staysUntil)}, for what is named here alone.`;
  const kept = findVersion(policyVersion)?.version.retention[keptAs as RetentionClass];
  return kept
    ? `It is destroyed ${kept.days.toLocaleString("en-US")} days after ${kept.from}.`
    : "It is destroyed with the rest.";
}

/** What we ourselves do with it, beyond keeping it for its person. */
function summaryOf(uses: readonly AllowedUse[]): string {
  const own = uses.filter(
    ({ recipient, use }) => recipient === "self" && use !== "essential.legal_obligation",
  );
  return own.length > 0 ? `${sayUses(own.map(({ use }) => use))}.` : "nothing but your rights.";
}

function clausesOf(uses: readonly AllowedUse[]): ClauseOfUse[] {
  const clauses = new Map<string, ClauseOfUse>();
  for (const use of uses) {
    const { clause, heading, policyVersion: version } = use;
    const key = `${version} ${clause}`;
    const before = clauses.get(key)?.sentences ?? [];
    const sentences = [...new Set([...before, ...sentencesOf(use)])];
    clauses.set(key, { clause, version, sentences, heading: heading ?? "Our privacy policy" });
  }
  return [...clauses.values()];
}

function sentencesOf({ use, recipient, mode, basis, conditions }: AllowedUse): string[] {
  return sayAbout("it", {
    ...{ basis, uses: [use], recipients: [recipient], modes: [mode] },
    conditions: conditions as Condition[],
  });
}
