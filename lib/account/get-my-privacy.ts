import { listMyPeople } from "@/lib/account/list-my-people";
import { listMyUses } from "@/lib/account/list-my-uses";
import type { Context } from "@/lib/context/open-context";
import type { DisclosureEntry } from "@/lib/privacy/disclosures";
import type { Everything, Holders } from "@/lib/privacy/holders";
import { listDisclosures } from "@/lib/privacy/list-disclosures";
import { listLooks } from "@/lib/privacy/list-looks";
import type { OwnUse } from "@/lib/privacy/privacy";
import { readEverything } from "@/lib/privacy/read-everything";

type Look = Awaited<ReturnType<typeof listLooks>>[number];

/** All that is known of whoever asks and of what is done with it. */
export type MyPrivacy = {
  /** The holder of the account, then those whom it speaks for. */
  people: Awaited<ReturnType<typeof listMyPeople>>;
  everything: Everything;
  /** Every use that takes a yes. */
  uses: OwnUse[];
  /** Newest first. */
  looks: Look[];
  /** Newest first. */
  disclosures: DisclosureEntry[];
};

/**
 * Everything that we hold about whoever asks and the people whom their account speaks for, under `rights`: each value with its origin
 * and its uses of today, who looked at what and why, to whom what went, and what waits for their answer (P5, P34, P43, P46, P47).
 */
export async function getMyPrivacy(ctx: Context, holders: Holders): Promise<MyPrivacy> {
  const people = await listMyPeople(ctx);
  const personIds = people.map(({ personId }) => personId);
  const [everything, uses, looks, disclosures] = await Promise.all([
    readEverything(ctx, holders, { personIds }),
    listMyUses(ctx),
    listLooks(ctx, { personIds }),
    listDisclosures(ctx, { personIds }),
  ]);
  return { people, everything, uses, looks, disclosures };
}
