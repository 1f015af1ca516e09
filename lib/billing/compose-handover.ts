import { factsOf, missingOf } from "@/lib/billing/handing/facts-of";
import { readDebt } from "@/lib/billing/handing/read-debt";
import { clock } from "@/lib/clock";
import type { Context } from "@/lib/context/open-context";
import { localDateOf } from "@/lib/dates";
import { formatMoneyExact } from "@/lib/money";
import type { HandedMessage } from "@/lib/notices/notices";
import { debtAct, debtConditions, factWords } from "@/lib/privacy/debt-terms";
import { readPerson } from "@/lib/privacy/read-person";

/**
 * What the collection agency is sent of a bill, under `billing`: who owes it, how to reach them, and what is open, and nothing else. Null
 * where it must not leave any more: each printed condition is looked at once more (P42).
 */
export async function composeHandover(
  ctx: Context,
  { subjectId: id }: { subjectId: string },
): Promise<HandedMessage | null> {
  const found = await ctx.db.debtHandover.findFirst({
    where: { id, endedAt: null, handedAt: { not: null } },
    select: { invoiceId: true },
  });
  const debt = found && (await readDebt(ctx, found.invoiceId));
  if (!debt) return null;
  const facts = factsOf(debt, localDateOf(clock.now()));
  if (missingOf(await debtConditions(ctx), facts, { before: false }).length > 0) return null;
  const { personId, name, openMinor, currency, dueOn } = debt;
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
      ...{ ...debtAct, operationId: id, personId, version: null, facts: factWords(facts) },
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
