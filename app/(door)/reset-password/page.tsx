import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look at your mail" };

export default function Page() {
  return (
    <>
      <PageTitle title="Look at your mail">
        <p>
          If there is an account with that address, a link is on the way there. It sets a new
          password, and is good for an hour.
        </p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-4">
          <p>
            Everybody gets this answer, with an account or without: who has one is nobody else’s
            business.
          </p>
          <p>
            Nothing came after a few minutes? Look in the spam folder,{" "}
            <a href={paths.forgotPassword()} className="link">
              try another address
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
