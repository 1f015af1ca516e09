import type { Metadata } from "next";
import { found } from "@/app/found";
import { orMissing } from "@/app/or-missing";
import { signedInCustomer } from "@/app/signed-in";
import { StatementPage } from "@/components/billing/statement-page";
import { getMyStatement } from "@/lib/booking/get-my-statement";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Statement" };

type Props = { params: Promise<{ statementId: string }> };

export default orMissing(async function Page({ params }: Props) {
  const { statementId: id } = await params;
  const accountId = await signedInCustomer(paths.accountStatement(id));
  const statement = await found(getMyStatement(openContext("billing", accountId), { id }));
  return <StatementPage statement={statement} fileHref={paths.accountStatementFile(id)} />;
});
