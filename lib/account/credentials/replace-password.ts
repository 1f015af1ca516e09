import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { sql } from "@/lib/db/sql";
import { newId } from "@/lib/ids";
import { queueNotice } from "@/lib/notices/queue-notice";

type Replacing = {
  accountId: string;
  /** Made beforehand: it takes long, and no transaction should wait for it. */
  hash: string;
  /** The session that stays: every other one ends. */
  except: Uint8Array<ArrayBuffer> | null;
  why: "changed" | "reset";
};

/**
 * Puts a password in the place of another, in the caller's transaction: whoever came in with the old one is out at their next
 * request, links that would set another one open nothing, and the holder is told by mail (P8).
 */
export async function replacePassword(ctx: Context, given: Replacing): Promise<void> {
  const { accountId, hash, except, why } = given;
  const { db } = ctx;
  // Who is just coming in with the old one comes first and goes with the rest, or finds it gone (`signIn`).
  await db.$queryRaw(sql`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`);
  await db.password.deleteMany({ where: { accountId } });
  await db.password.createMany({ data: [{ accountId, hash }] });
  await db.session.deleteMany({
    where: { accountId, ...(except && { tokenHash: { not: except } }) },
  });
  await db.mailedLink.deleteMany({ where: { accountId, kind: "reset" } });
  await record(
    { ...ctx, actor: accountId },
    { entity: "account", entityId: accountId, from: null, to: "password", why },
  );
  await queueNotice(ctx, {
    ...{ kind: "password_changed", subjectId: accountId, event: newId(), personId: accountId },
  });
}
