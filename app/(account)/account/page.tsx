import type { Metadata } from "next";
import { openAccount } from "@/app/(account)/open-account";
import { found } from "@/app/found";
import { PageTitle } from "@/components/ui/page-title";
import { getAccount } from "@/lib/account/get-account";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Your account" };

export default async function Page() {
  const accountId = await openAccount(paths.account());
  const { name, email } = await found(getAccount(openContext("account", accountId)));
  return (
    <PageTitle title={`Hello, ${name.given}`}>
      <p>
        You are signed in as {email}. Where else you are signed in, and how to end that, is under{" "}
        <a href={paths.accountSecurity()} className="link">
          Security
        </a>
        .
      </p>
    </PageTitle>
  );
}
