import type { Context } from "@/lib/context/open-context";
import { type NoticeKind, noticeKinds } from "@/lib/notices/notices";

type Asked = {
  kind: NoticeKind;
  personId: string | null;
  addressHash: Uint8Array<ArrayBuffer> | null;
};

/** Whether what is about money may not go there, because it came back from there (rule 106). What somebody asked for just now may. */
export async function isSuspended(
  ctx: Context,
  { kind, personId, addressHash }: Asked,
): Promise<boolean> {
  if (noticeKinds[kind].class !== "financial" || !personId || !addressHash) return false;
  const found = await ctx.db.suspendedAddress.count({ where: { personId, addressHash } });
  return found > 0;
}
