import type { ReactNode } from "react";
import { PageTitle } from "@/components/ui/page-title";
import { paths } from "@/lib/paths";

type Props = {
  /** What is on the way, if it is. */
  sent: ReactNode;
  /** That everybody reads this, and why. */
  toEverybody: ReactNode;
  again: { href: string; words: string };
};

/** The answer to a form that leads to a mail, the same whether or not there was somebody to write to. */
export function LookAtMail({ sent, toEverybody, again }: Props) {
  return (
    <>
      <PageTitle title="Look at your mail">
        <p>{sent}</p>
      </PageTitle>
      <div className="wrap">
        <div className="measure grid gap-4">
          <p>{toEverybody}</p>
          <p>
            Nothing came after a few minutes? Look in the spam folder,{" "}
            <a href={again.href} className="link">
              {again.words}
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
