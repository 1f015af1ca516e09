import { mayLeave } from "@/lib/billing/handing/may-leave";
import type { Context } from "@/lib/context/open-context";
import { formatMoneyExact } from "@/lib/money";
import type { HandedMessage } from "@/lib/notices/notices";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * What the collection agency is sent of a bill, under `billing`: who owes it, how to reach them, and what is open, and nothing else. Null
 * where it must not leave any more (P42).
 */
export async function composeHandover(
  ctx: Context,
  { subjectId: id }: { subjectId: string },
): Promise<HandedMessage | null> {
  const leaving = await mayLeave(ctx, id);
  if (!leaving) return null;
  const { debt, openMinor, act } = leaving;
  const { personId, name, currency, dueOn } = debt;
  const known = await readPerson(ctx, {
    personIds: [personId],
    groups: ["name", "email", "address"],
  });
  const { name: who, email, address } = known.get(personId) ?? {};
  if (!(who && address)) return null;
  const { street, city, state, postalCode, country } = address;
  const place = [city, [state, postalCode].filter(Boolean).join(" ")].join(", ");
  const lines = [
    `Number of this sending: ${id}`,
    "",
    ...[`Name: ${who.given} ${who.surname}`, `Address: ${street}, ${place}, ${country}`],
    ...(email ? [`Email: ${email}`] : []),
    "",
    ...[`Invoice: ${name}`, `Open: ${formatMoneyExact(openMinor)} ${currency}`, `Due on: ${dueOn}`],
    "",
    "Use this to collect this bill and for nothing else. When we ask by the number of this sending, delete it, and answer.",
  ];
  return {
    subject: `A bill to collect: ${name}`,
    text: lines.join("\n"),
    handed: {
      ...{ ...act, operationId: id, version: null },
      fields: [...handedFields, ...(email ? ["email.address"] : [])],
    },
  };
}

/** By the policy's names: less than the contract allows, which has a phone number, too. */
const handedFields = [
  ...["name.given", "name.surname"],
  ...["address.street", "address.city", "address.state", "address.postal_code", "address.country"],
  ...["invoice.number", "invoice.amount", "invoice.due_on"],
];
