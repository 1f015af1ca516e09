import type { Metadata } from "next";
import { LookAtMail } from "@/components/layout/look-at-mail";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail" };

export default function Page() {
  return (
    <LookAtMail
      sent="If there is an account with that address, a link is on the way there. It sets a new password, and is good for an hour; if several came, any of them will do."
      toEverybody="Everybody gets this answer, with an account or without: who has one is nobody else’s business."
      again={{ href: paths.forgotPassword(), words: "try another address" }}
    />
  );
}
