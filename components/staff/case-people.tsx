import type { ReactNode } from "react";
import type { Revealed } from "@/lib/privacy/privacy";
import { type CaseInView, fieldName } from "@/lib/staff/staff";

type Props = Pick<CaseInView, "people" | "fields"> & {
  /** What was asked for and may be shown now: a value that is not in it is not on the page. */
  look: Revealed;
};

const parts: Readonly<Record<string, string>> = { contact: "booked", traveller: "travels" };

/** Whom a case covers, and what of them may be asked for: closed, until it was asked for. */
export function CasePeople({ people, fields, look }: Props) {
  return (
    <ol className="grid gap-6 lg:grid-cols-2">
      {people.map(({ personId, bookingRef, part }, at) => (
        <li key={personId} className="border-line bg-sheet border px-5 py-4">
          <h3 className="font-semibold">
            Person {at + 1}
            <span className="text-soft text-small font-normal">
              {bookingRef ? ` · ${parts[part] ?? part} in ${bookingRef}` : " · no booking"}
            </span>
          </h3>
          <dl className="text-small mt-2 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4">
            {fields.flatMap((group) => {
              const values = look.values.filter(
                (one) => one.personId === personId && one.field.startsWith(`${group}.`),
              );
              if (values.length > 0)
                return values.map(({ field, value }) => (
                  <Line
                    key={field}
                    name={fieldName(values.length > 1 ? field.slice(group.length + 1) : group)}
                  >
                    {value}
                  </Line>
                ));
              const wasAsked = look.fields.includes(group) && look.personIds.includes(personId);
              return (
                <Line key={group} name={fieldName(group)}>
                  <span className="text-soft">{wasAsked ? "not on record" : "closed"}</span>
                </Line>
              );
            })}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
