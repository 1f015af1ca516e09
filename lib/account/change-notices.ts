import type { Emptied } from "@/lib/account/account";
import { checkNotices } from "@/lib/account/profile/check-notices";
import { noticeGroups, orderWords } from "@/lib/account/profile/notice-groups";
import { refuseClash } from "@/lib/account/profile/refuse-clash";
import { mergeTyped, takeTurns } from "@/lib/account/profile/seen";
import { writeEmptied } from "@/lib/account/profile/write-emptied";
import type { ChangeNotices } from "@/lib/account/schema";
import type { Context } from "@/lib/context/open-context";
import { notFound } from "@/lib/errors";
import { chooseChannels } from "@/lib/notices/choose-channels";
import { findChannels } from "@/lib/notices/find-channels";
import { type Channel, usualChannels } from "@/lib/notices/notices";
import { correctPerson } from "@/lib/privacy/correct-person";
import { readFormToken } from "@/lib/privacy/form-token";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * Takes down in which order bills are to reach the account's holder, and by which numbers, under `account`: the order is theirs to
 * choose, silence is not (P40, P41).
 * @returns what was emptied: destroying it is for `forgetEmptied`.
 * @throws DomainError not_found; invalid or lapsed beside the fields or the form; conflict where two windows say different things.
 */
export async function changeNotices(ctx: Context, input: ChangeNotices): Promise<Emptied | null> {
  const personId = ctx.actor;
  const form = await readFormToken(ctx, { token: input.formToken, point: "notice-channels" });
  return await ctx.transaction(async (inner) => {
    await takeTurns(inner, personId);
    const known = await readPerson(inner, {
      personIds: [personId],
      groups: [...noticeGroups, "address", "email"],
    });
    const stored = known.get(personId);
    if (!stored?.email) throw notFound("account");
    const typed = checkNotices(input, stored);
    const state = { personId, groups: noticeGroups, stored, typed, seen: input.seen };
    const { write, emptied, clashes } = mergeTyped(state);
    const differing = noticeGroups.filter((name) => clashes.includes(name));
    if (differing.length > 0)
      throw refuseClash(differing.map((name) => ({ name, stored: stored[name] })));
    await choose(inner, input);
    await correctPerson(inner, {
      form,
      people: [{ personId, provenance: "self", about: ["holder"], values: write }],
    });
    return await writeEmptied(inner, { personId, groups: emptied, stored });
  });
}

async function choose(ctx: Context, { channels, seenOrder }: ChangeNotices): Promise<void> {
  const personId = ctx.actor;
  const stored = await findChannels(ctx, { personId });
  const [now, wanted] = [orderWords(stored), orderWords(channels)];
  if (wanted === now || wanted === (seenOrder || orderWords(usualChannels))) return;
  if (now !== seenOrder)
    throw refuseClash([{ name: "channels[0]", stored: stored?.map(nameOf).join(", then ") }]);
  await chooseChannels(ctx, { personId, channels });
}

function nameOf(channel: Channel): string {
  return channel === "post" ? "letter" : channel;
}
