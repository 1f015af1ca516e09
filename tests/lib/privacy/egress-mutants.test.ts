import type pg from "pg";
import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { attempt } from "@/tests/lib/policy/attempt";
import { findUnnoticed } from "@/tests/lib/policy/find-unnoticed";
import { ann, collected } from "@/tests/lib/privacy/arrange";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

/** Parts of what decides whether something may leave, and what each is replaced by. */
const changes: readonly (readonly [part: string, by: string])[] = [
  ["p.id = person AND (p.erased_at IS NULL", "(p.erased_at IS NULL"],
  ["p.erased_at IS NULL\n      OR", "true OR"],
  ["h.person_id = person AND for_use = ANY(h.uses)", "for_use = ANY(h.uses)"],
  ["AND for_use = ANY(h.uses)", ""],
  ["u.expires_on < current_date", "u.expires_on <= current_date"],
  ["u.expires_on < current_date", "false"],
  ["CASE WHEN told THEN CASE in_mode", "CASE WHEN false THEN CASE in_mode"],
  ["ORDER BY u.seq DESC LIMIT 1), true)", "ORDER BY u.seq LIMIT 1), true)"],
  ["ORDER BY u.seq DESC LIMIT 1), true)", "ORDER BY u.seq DESC LIMIT 1), false)"],
  ["r.person_id = person AND r.recipient", "r.recipient"],
  ["r.recipient = receiver AND r.answer_by", "r.answer_by"],
  ["AND r.answer_by < now()", ""],
  ["AND r.answer_by < now()", "AND false"],
  ["AND NOT EXISTS (SELECT FROM public.recall_answer a WHERE a.recall_id = r.id)", ""],
  ["a.recall_id = r.id", "true"],
  ["IF refusal IS NOT NULL THEN RETURN; END IF;", ""],
  [
    "WHERE t.person_id = $1",
    "WHERE $1 IS NOT NULL ORDER BY t.perm DESC, t.policy_version LIMIT 1--",
  ],
  ["AND (NOT t.restricted OR", "AND (true OR"],
  ["m.field_group = in_group AND m.use", "m.use"],
  ["m.use = for_use AND m.mode", "m.mode"],
  ["AND m.mode = in_mode", ""],
  ["CASE WHEN told THEN 'self' ELSE receiver END", "m.recipient"],
  ["AND (m.mask & carried & r.bit) <> 0", ""],
  ["(m.mask & carried & r.bit)", "(m.mask & carried)"],
  [
    "(m.mask & carried & r.bit) <> 0 AND vault.are_met(m.conditions, facts)",
    "(m.mask & carried & r.bit) <> 0",
  ],
  ["IF allowed IS NULL THEN", "IF false THEN"],
  ["gids := gids || allowed;", "gids := allowed;"],
  ["version := least(version, row_version);", ""],
  ["IF told THEN RETURN; END IF;", ""],
  ["c.in_force = current_version AND", ""],
  ["AND c.recipient = receiver", ""],
  ["AND c.use = for_use", ""],
  ["AND c.mode = in_mode", ""],
  ["CASE WHEN groups = '{}' THEN under ELSE current_version END", "current_version"],
  ["NOT coalesce(contract.fields @> sent, false)", "NOT coalesce(contract.fields @> sent, true)"],
  ["NOT coalesce(contract.fields @> sent, false)", "false"],
  ["contract.gids = '{}' OR", ""],
  ["NOT vault.are_met(contract.conditions, facts)", "false"],
  ["    gids := contract.gids;", ""],
];

const stripe = ["essential.service.payment_processing", "processor:stripe", "disclose"];
const partner = ["marketing.communications.email", "partner:trailhead-letters", "disclose"];
const ride = ["third_party_sharing", "partner:harbor-transfers", "disclose"];
const debt = ["finance.debt_collection", "agent:ridgeline-recovery", "disclose"];
const mail = ["essential.service.notifications.email", "subject", "contact:email"];

type Asked = {
  act: string[];
  groups?: string;
  sent?: string;
  under?: number | null;
  facts?: string;
};

/** People of every kind that the decision tells apart; of contracts the right one stands last and sorts last, so that another would be found first. */
async function arrange(client: pg.ClientBase): Promise<Record<string, string>> {
  const people = {
    willing: "",
    plain: "",
    erased: "",
    held: "",
    restricted: "",
    silent: "",
    answered: "",
    other: "",
  };
  for (const name of Object.keys(people) as (keyof typeof people)[])
    people[name] = await collected(ann);
  const { willing, erased, held, restricted, silent, answered, other } = people;
  await client.query("BEGIN; SET LOCAL session_replication_role = replica");
  await client.query(`
    UPDATE vault.email SET perm = perm | (SELECT bit_or(bit) FROM vault.right_bit WHERE field_group = 'email' AND since = 1) WHERE person_id IN ('${willing}', '${silent}', '${answered}', '${other}');
    UPDATE vault.email SET policy_version = 0 WHERE person_id = '${willing}';
    UPDATE person SET erased_at = now() WHERE id IN ('${erased}', '${held}');
    UPDATE vault.email SET restricted = true WHERE person_id IN ('${held}', '${restricted}');
    INSERT INTO vault.retention_hold VALUES ('${held}', 'email', 'trip', '{essential.service.notifications.email}', current_date + 9);
    INSERT INTO undertaking (recipient, attested_on, expires_on, by) VALUES
      ('partner:lantern-rail', current_date, current_date - 1, 'test'), ('processor:nobody', current_date, current_date - 1, 'test'),
      ('processor:nobody', current_date, current_date, 'test'), ('partner:slow-rail-club', current_date, current_date, 'test');
    INSERT INTO recall (id, person_id, recipient, reason, answer_by, operations) VALUES
      ('${newId()}', '${silent}', 'partner:trailhead-letters', 'withdrawn', now() - interval '1 day', ARRAY[gen_random_uuid()]),
      ('${answered}', '${answered}', 'partner:trailhead-letters', 'withdrawn', now() - interval '1 day', ARRAY[gen_random_uuid()]),
      ('${newId()}', '${other}', 'partner:trailhead-letters', 'withdrawn', now() + interval '1 day', ARRAY[gen_random_uuid()]);
    INSERT INTO recall_answer (recall_id) VALUES ('${answered}');
    CREATE TEMP TABLE right_one ON COMMIT DROP AS SELECT * FROM disclosure_contract
      WHERE (in_force, version, recipient, use, mode) = (1, 1, 'processor:stripe', '${stripe[0]}', 'disclose');
    DELETE FROM disclosure_contract WHERE in_force IN (1, 2) AND recipient = 'processor:stripe';
    INSERT INTO disclosure_contract VALUES
      (2, 1, 'processor:stripe', '${stripe[0]}', 'disclose', '{amount,secret}', '{x}', '{}'),
      (1, 0, 'processor:stripe', '${stripe[0]}', 'disclose', '{amount,older}', '{older}', '{}'),
      (1, 1, 'processor:stripe', '${stripe[0]}', 'aggregate', '{amount,counted}', '{counted}', '{}'),
      (1, 1, 'processor:stripe', 'analytics.reporting.system', 'disclose', '{amount,billed}', '{billed}', '{}');
    INSERT INTO disclosure_contract TABLE right_one`);
  return people;
}

function questions(people: Record<string, string>): Record<string, string> {
  const ask = (
    who: string,
    { act, groups = "{}", sent = "{}", under = null, facts = "{}" }: Asked,
  ) => {
    const [use, receiver, mode] = act;
    return `SELECT version, (SELECT array_agg(g ORDER BY g) FROM unnest(gids) g), refusal FROM vault.decide_disclosure(
      '${people[who] ?? who}', '${use}', '${receiver}', '${mode}', '${groups}', '${sent}', ${under ?? "NULL"}, '${facts}')`;
  };
  const toStripe = { act: stripe, sent: "{amount}", under: 1 };
  const topic = { act: partner, groups: "{email}", sent: "{email.address,topic}" };
  const told = { act: mail, groups: "{email}", facts: "{interest:service}" };
  const owed = "{overdueDays=60,noticesDelivered=3,noDispute,noPromiseToPay,twoPerson,toldFirst}";
  const with_ = (act: string[], at: number, word: string) =>
    act.map((one, n) => (n === at ? word : one));
  return {
    ...Object.fromEntries(Object.keys(people).map((who) => [`stripe ${who}`, ask(who, toStripe)])),
    ...Object.fromEntries(Object.keys(people).map((who) => [`topic ${who}`, ask(who, topic)])),
    ...Object.fromEntries(Object.keys(people).map((who) => [`told ${who}`, ask(who, told)])),
    "of a stranger": ask(newId(), toStripe),
    "held for another use": ask("held", { ...told, act: ["finance", "subject", "contact:email"] }),
    "to nobody known": ask("plain", { ...toStripe, act: with_(stripe, 1, "partner:elsewhere") }),
    "undertaken until yesterday": ask("plain", {
      ...toStripe,
      act: with_(ride, 1, "partner:lantern-rail"),
    }),
    "undertaken until today": ask("willing", {
      ...topic,
      act: with_(partner, 1, "partner:slow-rail-club"),
    }),
    "undertaken anew": ask("plain", { ...toStripe, act: with_(stripe, 1, "processor:nobody") }),
    "told without a reason": ask("plain", { ...told, facts: "{}" }),
    "told for money": ask("plain", { ...told, act: ["finance", "subject", "contact:email"] }),
    "told under a version": ask("plain", { ...told, under: 0 }),
    "told by a table that is another": ask("plain", { ...told, groups: "{name}" }),
    "two tables": ask("plain", {
      act: debt,
      groups: "{email,name}",
      facts: owed,
      sent: "{email.address}",
    }),
    "too early": ask("plain", { act: debt, groups: "{email}", facts: owed.replace("60", "59") }),
    "another field": ask("willing", { ...topic, sent: "{email.address,secret}" }),
    "a field of a draft": ask("plain", { ...toStripe, sent: "{secret}" }),
    "a field of an older version": ask("plain", { ...toStripe, sent: "{older}" }),
    "under an older version": ask("plain", { ...toStripe, under: 0 }),
    "a field of another mode": ask("plain", { ...toStripe, sent: "{counted}" }),
    "a field of another use": ask("plain", { ...toStripe, sent: "{billed}" }),
    "under no version": ask("plain", { ...toStripe, under: null }),
    "what takes a yes, of nobody": ask("plain", { act: partner, sent: "{topic}", under: 1 }),
    "signed up for nothing": ask("plain", { act: ride, sent: "{booking.ref}", under: 1 }),
    "signed up": ask("plain", {
      act: ride,
      sent: "{booking.ref}",
      under: 1,
      facts: "{signedUp:airport-rides}",
    }),
  };
}

async function observe(client: pg.ClientBase, asked: Record<string, string>): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, query] of Object.entries(asked))
    lines.push(`${name}: ${await attempt(client, "iv_notices", query)}`);
  return lines;
}

test("P4, P7, P23, P26, I17: no part of what decides whether something may leave can be taken away unnoticed", async () => {
  const client = await database.owner.connect();
  try {
    const asked = questions(await arrange(client));
    const whole = await observe(client, asked);
    expect(new Set(whole.map((line) => /"([a-z ]+)"\]\]$/.exec(line)?.[1]))).toEqual(
      new Set([
        undefined,
        "erased",
        "lapsed",
        "recall unanswered",
        "not permitted",
        "not in the contract",
      ]),
    );
    const look = () => observe(client, asked);
    expect(await findUnnoticed(client, "decide_disclosure", changes, look)).toEqual([]);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});
