import type { Metadata } from "next";
import { AskForLink } from "@/components/account/ask-for-link";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function Page() {
  return (
    <AskForLink
      action={requestResetAction}
      title="Forgot your password?"
      lead="We mail a link to the address of your account. It sets a new one."
      why="We look for the account with a code made from it, and keep neither where there is none."
      autoComplete="username"
      note="You work here? Whoever invited you can send a new invitation instead."
    />
  );
}
