import { findLink, type OpenLink } from "@/lib/account/mailed/find-link";
import { listAlike } from "@/lib/account/mailed/list-alike";
import { takeLink } from "@/lib/account/mailed/take-link";
import { startSession } from "@/lib/account/start-session";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { verifyPassword } from "@/lib/auth/password";
import { emit } from "@/lib/context/emit";
import type { Context } from "@/lib/context/open-context";
import { record } from "@/lib/context/record";
import { isTaken } from "@/lib/db/sqlstate";
import { DomainError, notFound } from "@/lib/errors";

type Input = {
  token: string;
  password: string;
  from: string;
  userAgent: string;
  /** What the browser carried until now. */
  session: Uint8Array<ArrayBuffer> | null;
};

/**
 * Makes an account usable: whoever reads the mail of its address and knows its password is its holder, and is signed in. The
 * password is asked for, as somebody else may have registered with this address and wait for its owner to follow the link. It also
 * says which registration is meant: any mail of ours to the address will do, since somebody else may have asked for the one that came.
 * From here on the address is this account's, and what was booked with it before joins (`joinBookings`).
 * @returns the token of the session.
 * @throws DomainError not_found; invalid for a wrong password; conflict where another account has shown the address first; too_many.
 */
export async function verifyAddress(ctx: Context, input: Input): Promise<{ token: string }> {
  const mailed = await findLink(ctx, { kind: "verify", token: input.token });
  if (!mailed) throw notFound("link");

  const account = Buffer.from(mailed.emailIndex).toString("hex");
  const meant = await limitGuesses({ door: "verify", account, from: input.from }, () =>
    findMeant(ctx, mailed, input.password),
  );

  const { userAgent, session: carried } = input;
  try {
    return await ctx.transaction(async (inner) => {
      await activate(inner, meant);
      const { accountId } = meant;
      return await startSession(inner, { accountId, userAgent, kind: "customer", carried });
    });
  } catch (error) {
    throw isTaken(error) ? taken() : error;
  }
}

async function findMeant(ctx: Context, mailed: OpenLink, password: string): Promise<OpenLink> {
  const alike = await listAlike(ctx, mailed, { kind: "verify" });
  const accountIds = alike.map(({ accountId }) => accountId);
  const kept = await ctx.db.password.findMany({ where: { accountId: { in: accountIds } } });
  const hashes = new Map(kept.map(({ accountId, hash }) => [accountId, hash]));
  for (const link of alike)
    if (await verifyPassword(hashes.get(link.accountId) ?? null, password)) return link;
  throw wrong();
}

async function activate(ctx: Context, link: OpenLink): Promise<void> {
  const { accountId, emailIndex } = link;
  await takeLink(ctx, link);
  const { count } = await ctx.db.account.updateMany({
    where: { id: accountId, status: "unverified" },
    data: { status: "active", emailIndex },
  });
  if (count === 0) throw notFound("link");
  const entry = { entity: "account", entityId: accountId, from: "unverified", to: "active" };
  await record({ ...ctx, actor: accountId }, entry);
  await emit(ctx, "account.verified", { accountId });
}

function wrong(): DomainError {
  return new DomainError(
    "invalid",
    "That is not the password of a registration with this address.",
    {
      password: [
        "Write the one that you chose when you registered. If you did not register, leave this page: without the password nothing happens.",
      ],
    },
  );
}

function taken(): DomainError {
  const message = "There is an account with this address already. Sign in with its password.";
  return new DomainError("conflict", message);
}
