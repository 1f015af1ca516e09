import type { Metadata } from "next";
import { LookAtMail } from "@/components/layout/look-at-mail";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail" };

export default function Page() {
  return (
    <LookAtMail
      sent="We have written to the address that you gave. Follow the link in the mail, type your password once more, and your account is open."
      toEverybody="The link is good for a day, and if several mails of ours came, any of them will do. Everybody gets this page, with an account or without: who has one is nobody else’s business. If there was one already, the mail says so."
      again={{ href: paths.register(), words: "try again" }}
    />
  );
}
