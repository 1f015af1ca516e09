import { expect, test } from "vitest";
import { arrangeDesk, observeDesk } from "@/tests/lib/privacy/observe-desk";
import { useDatabase } from "@/tests/support/database";
import { useDesk } from "@/tests/support/desk";

const database = useDatabase();
const desk = useDesk(database);

/** Each takes one thing that the desk asks for away: a function, a part of it, and what stands there instead. */
const mutants: [string, string, string][] = [
  ...["open_case", "close_case", "request", "reveal", "desk_fields"].map(
    (name): [string, string, string] => [name, "SECURITY DEFINER", "SECURITY INVOKER"],
  ),
  ["desk_employee", "<> 'read committed'", "= 'nothing'"],
  [
    "desk_employee",
    "s.token_hash = session AND",
    "s.account_id = (SELECT s2.account_id FROM public.session s2 WHERE s2.token_hash = session) AND",
  ],
  ["desk_employee", "s.passed_at IS NOT NULL AND", ""],
  ["desk_employee", "AND a.status = 'active'", ""],
  ["desk_employee", "s.ends_at > clock_timestamp()", "true"],
  [
    "desk_employee",
    "AND s.seen_at > clock_timestamp() - make_interval(secs => s.idle_seconds)",
    "",
  ],
  ["desk_employee", "NOT vault.is_trained(account_id)", "false"],
  ["is_trained", "WHERE a.account_id = employee", "WHERE true"],
  ["is_trained", "due_on < ", "due_on < 'epoch'::date AND due_on < "],
  ["open_case_of", "c.id = wanted AND", ""],
  ["open_case_of", "AND c.closed_at IS NULL", ""],
  ["open_case_of", "AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())", ""],
  ["open_case_of", "c.opened_by = employee OR", "c.opened_by IS NOT NULL OR"],
  ["open_case_of", "WHEN 'open_receivable' THEN EXISTS", "WHEN 'open_receivable' THEN NOT EXISTS"],
  ["desk_mask", "m.recipient = 'staff:' || in_role AND", ""],
  ["desk_mask", "m.mode = 'use' AND", ""],
  ["desk_mask", "AND m.field_group = in_group", ""],
  ["desk_mask", "AND vault.are_met(m.conditions, k.facts)", "AND false"],
  ["is_among", "WHERE a.id = employee AND", "WHERE false AND"],
  ["open_case", "for_reason = ANY(k.reasons)", "true"],
  ["open_case", "OR vault.desk_fields(me.at_desk, in_kind) = '{}'", ""],
  ["open_case", "IF vault.is_among(", "IF false AND vault.is_among("],
  ["open_case", "cardinality(found) = 0", "false"],
  ["open_case", "interval '8 hours'", "interval '9 hours'"],
  ["close_case", "AND opened_by = me.account_id", ""],
  ["close_case", "AND closed_at IS NULL", ""],
  ["case_bookings", "SECURITY DEFINER", "SECURITY INVOKER"],
  ["case_bookings", "c.case_id = opened.id AND", ""],
  ["case_bookings", "b.part = 'contact' AND", ""],
  ["case_bookings", "OR b.booking_id = opened.booking_id", "OR true"],
  ["case_bookings", "vault.desk_fields(me.at_desk, opened.kind) <> '{}'", "true"],
  ["case_bookings", "AND NOT vault.is_among(me.account_id, ARRAY[b.person_id])", ""],
  ["request", "cardinality(persons) > 50", "false"],
  ["request", "people IS NULL OR", ""],
  ["request", "wanted IS NULL OR", ""],
  ["request", "EXISTS (SELECT unnest(people)", "false AND EXISTS (SELECT unnest(people)"],
  ["request", "IF NOT wanted <@", "IF false AND NOT wanted <@"],
  ["request", "IF vault.is_among(", "IF false AND vault.is_among("],
  ["reveal", "said.employee_id <> me.account_id OR", ""],
  ["reveal", "said.role <> me.at_desk OR", ""],
  ["reveal", "said.tx = pg_current_xact_id()", "false"],
  ["reveal", "said.at < clock_timestamp() - interval '5 minutes'", "false"],
  ["reveal", "OR NOT EXISTS (SELECT FROM vault.open_case_of(me.account_id, said.case_id))", ""],
];

test("P34, I22: nothing that the desk asks for can be taken away unnoticed", async () => {
  const all = await arrangeDesk(database, desk);
  const client = await desk.intruder();
  const whole = await observeDesk(client, all);
  expect(await observeDesk(client, all)).toEqual(whole);
  const unnoticed: string[] = [];
  for (const [name, part, instead] of mutants) {
    const { rows } = await database.owner.query<{ definition: string }>(
      "SELECT pg_get_functiondef(oid) AS definition FROM pg_proc WHERE pronamespace = 'vault'::regnamespace AND proname = $1",
      [name],
    );
    const definition = rows[0]?.definition ?? "";
    expect(definition, name).toContain(part);
    await database.owner.query(definition.replaceAll(part, instead));
    const seen = await observeDesk(client, all).catch(String);
    await database.owner.query(definition);
    if (JSON.stringify(seen) === JSON.stringify(whole)) unnoticed.push(`${name}: ${part}`);
  }
  expect(unnoticed).toEqual([]);
  expect(await observeDesk(client, all)).toEqual(whole);
}, 240_000);
