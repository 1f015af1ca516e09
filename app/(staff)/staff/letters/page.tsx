import type { Metadata } from "next";
import { openDesk } from "@/app/(staff)/open-desk";
import { LettersPage } from "@/components/staff/letters/letters-page";
import { openContext } from "@/lib/context/open-context";
import { listLetters } from "@/lib/notices/list-letters";
import { LettersQuery } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";
import { makeBatchAction, markMailedAction, recordReturnAction } from "./actions";

export const metadata: Metadata = { title: "Letters" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { accountId } = await openDesk(paths.staffLetters());
  const { back } = LettersQuery.parse(await searchParams);
  const letters = await listLetters(openContext("billing", accountId));
  return (
    <LettersPage
      {...letters}
      back={back}
      make={makeBatchAction}
      mark={markMailedAction}
      record={recordReturnAction}
    />
  );
}
