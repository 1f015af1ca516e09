"use server";

import { redirect } from "next/navigation";

/** The least that a form's action can do and still lead somewhere, as ours do. */
export async function trivialAction(): Promise<void> {
  redirect("/");
}
