import { expect, test } from "vitest";
import { refundPayment } from "@/lib/billing/refund-payment";
import { noticeKinds } from "@/lib/notices/notices";
import { foldRights } from "@/lib/policy/fold-rights";
import type { Datum, Moment } from "@/lib/policy/moment";
import { permits } from "@/lib/policy/permits";
import type { Act, Fact } from "@/lib/policy/policy";
import type { Category } from "@/lib/policy/taxonomy";
import { v1 } from "@/lib/policy/versions/v1";
import { useMailbox } from "@/tests/support/mailbox";
import { useShop } from "@/tests/support/shop";
import { runWorker } from "@/tests/support/worker";

const shop = useShop();
const mailbox = useMailbox();

type Entry = {
  id: string;
  recipient: string;
  purpose: Act["use"];
  mode: Act["mode"];
  fields: string[];
  version: number;
  gids: string[];
  kind: keyof typeof noticeKinds | null;
};

const rights = foldRights([v1]);
const moment: Moment = { version: 1, rights, choices: [], data: new Map(), holds: [], day: 0 };

/** What an entry is about, as the model knows it: the address that is written to, or the booking that is paid for. */
function asked({ mode, recipient, purpose: use, version }: Entry) {
  const told = mode === "contact:email";
  const category: Category = told ? "user.contact.email" : "user.behavior.purchase_history";
  const datum: Datum = {
    ...{ id: "it", person: "somebody", category, version, provenance: "self", sources: [] },
    ...{ since: null, restricted: false, gone: false },
  };
  const act = { use, mode, recipient: told ? "self" : recipient } as Act;
  return { datum, act };
}

function factsOf({ kind }: Entry): readonly Fact[] {
  const known = kind && noticeKinds[kind];
  return known && "facts" in known ? known.facts : [];
}

test("P4, P22, P39 (I17): every entry is replayed as permitted, names fields of its contract, and is of one thing that left", async () => {
  const { payment } = await shop.received();
  await shop.work();
  await refundPayment(shop.database.open("booking"), {
    paymentId: payment.id,
    reason: "cancelled",
  });
  await runWorker(shop.database.owner);

  const { rows } = await shop.database.owner.query<Entry>(
    `SELECT d.operation_id AS id, d.recipient, d.purpose, d.mode, d.fields, d.version, d.gids, n.kind
     FROM disclosure d LEFT JOIN notice n ON n.id = d.operation_id ORDER BY d.at`,
  );
  for (const entry of rows) {
    const { datum, act } = asked(entry);
    expect(permits(datum, act, { true: factsOf(entry), counts: {} }, moment), entry.purpose).toBe(
      true,
    );
    const allowing = rights.filter(({ gid }) => entry.gids.includes(gid));
    expect(allowing).toHaveLength(entry.gids.length);
    for (const { grant } of allowing) expect(grant).toMatchObject(act);
    const contract = v1.disclosures.find(({ recipient }) => recipient === entry.recipient);
    const known = entry.kind && noticeKinds[entry.kind];
    const most = known && "fields" in known ? known.fields : contract?.fields;
    expect(most).toEqual(expect.arrayContaining(entry.fields));
  }

  const mails = (await mailbox.messages()).map(({ MessageID }) => MessageID.split("@")[0]);
  const { sessions } = await shop.stripe.sessions();
  const refunds = await shop.database.owner.query("SELECT id FROM refund WHERE status = 'done'");
  const left = [
    ...mails,
    ...sessions.map((session) => session.client_reference_id),
    ...refunds.rows.map(({ id }) => id),
  ];
  expect(left).toHaveLength(4);
  expect(rows.map(({ id }) => id).sort()).toEqual(left.sort());
});
