import type { ReactNode } from "react";
import type { Owing } from "@/lib/billing/schema";
import { formatMoneyExact } from "@/lib/money";
import type { CallInHand } from "@/lib/notices/schema";
import type { Revealed } from "@/lib/privacy/privacy";

type Props = {
  call: CallInHand;
  owing: Owing | undefined;
  /** Of this person alone. */
  values: Revealed["values"];
};

/** By which number and whom, what time it is there, and what is owed at this moment. */
export function Whom({ call, owing, values }: Props) {
  const known = (field: string) => values.find((one) => one.field === field)?.value ?? "";
  const number = known("phone.number");
  const { openMinor = 0n, overdueMinor = 0n } = owing ?? {};
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact name="Call">
        <a href={`tel:${number}`} className="link text-part font-semibold">
          {number}
        </a>
      </Fact>
      <Fact name="Ask for">{`${known("name.given")} ${known("name.surname")}`}</Fact>
      <Fact name="There it is">{call.thereNow ?? "not known"}</Fact>
      <Fact name="They owe now">
        {`${formatMoneyExact(openMinor)}, of it overdue ${formatMoneyExact(overdueMinor)}`}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
