import type { SignIn } from "@/lib/account/schema";
import { type SessionKind, startSession } from "@/lib/account/start-session";
import { limitGuesses } from "@/lib/auth/limit-guesses";
import { verifyPassword } from "@/lib/auth/password";
import type { Context } from "@/lib/context/open-context";
import { lookupHash } from "@/lib/crypto/lookup-hash";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";

type Input = SignIn & {
  /** The network address, as a hash, and the browser's name of itself. */
  from: string;
  userAgent: string;
  /** What the browser carried until now. */
  session: Uint8Array<ArrayBuffer> | null;
};

/** A customer is in; an employee has a session that opens nothing yet: `confirmSignIn` is next. */
export type Entered = { token: string; kind: Exclude<SessionKind, "employee"> };

/**
 * The password: for a customer all there is, for an employee the first of two steps. An address that nobody has, or has not shown to
 * be theirs, a wrong password and an account that is closed are one answer after one length of time.
 * @throws DomainError invalid; too_many.
 */
export async function signIn(ctx: Context, input: Input): Promise<Entered> {
  const emailIndex = lookupHash("email", input.email);
  const account = await ctx.db.account.findUnique({ where: { emailIndex } });
  const password = await ctx.db.password.findUnique({
    where: { accountId: account?.id ?? "00000000-0000-0000-0000-000000000000" },
  });

  const guess = { account: emailIndex.toString("hex"), from: input.from };
  await limitGuesses({ door: "sign-in", ...guess }, async () => {
    const right = await verifyPassword(password?.hash ?? null, input.password);
    if (!right || !account || !opens.has(account.status)) throw wrong();
  });

  const ofCustomer = input.remember ? "remembered" : "customer";
  const kind = account?.role ? "pending" : ofCustomer;
  const { userAgent, session: carried } = input;
  return await ctx.transaction(async (inner) => {
    const accountId = account?.id ?? "";
    if (!(await isStill(inner, { accountId, emailIndex, hash: password?.hash }))) throw wrong();
    const { token } = await startSession(inner, { accountId, userAgent, kind, carried });
    return { token, kind };
  });
}

type Proof = { accountId: string; emailIndex: Buffer<ArrayBuffer>; hash: string | undefined };

/**
 * Whether address and password are still those that were checked, which takes its time: meanwhile they may have been changed, to keep
 * somebody out. Whoever changes them waits for us, and ends this session too, or we see what they did.
 */
async function isStill(ctx: Context, { accountId, emailIndex, hash }: Proof): Promise<boolean> {
  const [account] = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM account WHERE id = ${accountId}::uuid AND email_index = ${emailIndex} FOR SHARE`);
  const password = await ctx.db.password.findUnique({ where: { accountId } });
  return account !== undefined && password?.hash === hash;
}

// Who is about to close an account may think better of it.
const opens = new Set(["active", "closing"]);

function wrong(): DomainError {
  const message = "This email address and password do not go together.";
  return new DomainError("invalid", message);
}
