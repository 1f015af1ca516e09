import { signedInCustomer } from "@/app/signed-in";

/**
 * The first line of every page of an account: who is not signed in is led to where one does, and back here then. A layout keeps
 * nobody out, so each page asks for itself.
 * @returns the account's id, which is its holder's as a person.
 */
export async function openAccount(path: string): Promise<string> {
  return await signedInCustomer(path);
}
