import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSession } from "@/lib/account/find-session";
import { readSessionHash } from "@/lib/auth/read-session-hash";
import { openContext, visitor } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

/** Who is signed in, looked up once a request. */
export const signedIn = cache(async () =>
  findSession(openContext("sign_in"), { session: await readSessionHash() }),
);

/** The id of the employee who is signed in; who is not signed in is led to where one does, and for anybody else there is nothing. */
export async function signedInEmployee(): Promise<string> {
  const who = await signedIn();
  if (!who) redirect(paths.signIn());
  if (!who.role) notFound();
  return who.accountId;
}

/**
 * The id of the customer who is signed in, for each page and form of an account, as a layout keeps nobody out; who is not is led to
 * where one does, and from there to `next`. An employee has a desk instead.
 */
export async function signedInCustomer(next: string): Promise<string> {
  const who = await signedIn();
  if (!who) redirect(paths.signIn(next));
  if (who.role) redirect(paths.staff());
  return who.accountId;
}

/** The id of the customer who is signed in, or a visitor: for what everybody may do, and does for their account when they are signed in. */
export async function customerOrVisitor(): Promise<string> {
  const who = await signedIn();
  return who && !who.role ? who.accountId : visitor;
}
