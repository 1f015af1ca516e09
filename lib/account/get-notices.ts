import { noticeGroups, orderWords } from "@/lib/account/profile/notice-groups";
import { seenOf } from "@/lib/account/profile/seen";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { findChannels } from "@/lib/notices/find-channels";
import { type Channel, usualChannels } from "@/lib/notices/notices";
import { offeredChannels } from "@/lib/notices/offered-channels";
import { readPerson } from "@/lib/privacy/read-person";
import { type FormOnScreen, showForm } from "@/lib/privacy/show-form";

/** How bills reach somebody, as their page shows it. */
export type Notices = {
  channels: readonly Channel[];
  /** What there is to choose from. */
  offered: readonly Channel[];
  /** Whether they said so themselves. */
  chosen: boolean;
  values: { phone: string; fax: string };
  hasAddress: boolean;
  seen: string;
  seenOrder: string;
  form: FormOnScreen;
};

/**
 * In which order bills reach the account's holder, and by which numbers, under `account` (P41).
 * @throws DomainError not_found for whoever has no account.
 */
export async function getNotices(ctx: Context): Promise<Notices> {
  const personId = ctx.actor;
  const [people, chosen, form] = await Promise.all([
    readPerson(ctx, { personIds: [personId], groups: [...noticeGroups, "address", "email"] }),
    findChannels(ctx, { personId }),
    showForm(ctx, "notice-channels"),
  ]);
  const stored = people.get(personId);
  if (!stored?.email) throw notFound("account");
  return {
    ...{ channels: chosen ?? usualChannels, chosen: chosen !== null, form },
    offered: offeredChannels(),
    values: { phone: stored.phone ?? "", fax: stored.fax ?? "" },
    hasAddress: stored.address !== undefined,
    seen: seenOf({ personId, groups: noticeGroups, stored }),
    seenOrder: orderWords(chosen),
  };
}
