import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail" };

export default function Page() {
  return (
    <>
      <PageTitle title="Look at your mail">
        <p>
          We have written to the address that you gave. Follow the link in the mail, type your
          password once more, and your account is open.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-4">
          <p>
            The link is good for a day. Everybody gets this page, with an account or without: who
            has one is nobody else’s business. If there was one already, the mail says so.
          </p>
          <p>
            Nothing came after a few minutes? Look in the spam folder,{" "}
            <a href={paths.register()} className="link">
              try again
            </a>
            , or{" "}
            <a href={paths.support()} className="link">
              write to support
            </a>
            .
          </p>
        </div>
      </div>
    </>
  );
}
