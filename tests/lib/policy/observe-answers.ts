import type pg from "pg";
import { newId } from "@/lib/ids";
import { attempt } from "@/tests/lib/policy/attempt";
import { insertRow } from "@/tests/lib/policy/vault-row";

const anna = newId();
const ben = newId();
const booker = `third:${newId()}`;

/**
 * Rights made up for what is observed, in the highest bits: one that needs a yes for each of two categories, one that was changed
 * and so is another right to the same use, one that serves the person alone, and one of a version that was not announced.
 */
export const madeUpRights = `
  INSERT INTO vault.right_bit (field_group, gid, bit, key, for_third, since)
  SELECT t, t || gid, bit, t || key, for_third, since FROM unnest('{email,name}'::text[]) t, (VALUES
    ('.a', 1::bigint << 56, ' one', true, 1), ('.b', 1::bigint << 56, ' other', true, 1),
    ('.later', 1::bigint << 57, ' one', true, 1), ('.own', 1::bigint << 58, ' own', false, 1),
    ('.draft', 1::bigint << 59, ' draft', true, 9)) AS r(gid, bit, key, for_third, since);
  INSERT INTO vault.use_mask (field_group, use, recipient, mode, conditions, mask) VALUES
    ('email', 'u', 'r', 'm', '{}', 1::bigint << 58), ('email', 'u', 'r', 'm', '{k>=10,orderProblem}', 1::bigint << 57),
    ('name', 'u', 'r', 'm', '{}', 1::bigint << 57)`;

/** Two people, each with what they said and what another said of them. */
const people = [
  `INSERT INTO person (id) VALUES ('${anna}'), ('${ben}')`,
  ...[anna, ben].flatMap((person) => [
    insertRow("email", { person }),
    insertRow("name", { person, provenance: booker }),
  ]),
].join("; ");

const says = (answer: string, ...gids: string[]) =>
  `INSERT INTO choice (person_id, gid, answer, via) SELECT '${anna}', gid, '${answer}', 'test'
   FROM unnest('{${gids.join(",")}}'::text[]) gid`;

const drop = `DELETE FROM vault.email WHERE person_id = '${anna}'`;

// The made-up bits of all four rows; whether all else is as it was collected; and whether the vault's own look finds a fault.
const look = `RESET ROLE; SELECT (
    SELECT string_agg(t || CASE person_id WHEN '${anna}' THEN ' anna ' ELSE ' ben ' END || (perm >> 56), ', ' ORDER BY t, person_id = '${ben}')
    FROM (SELECT 'email' AS t, person_id, perm FROM vault.email UNION ALL SELECT 'name', person_id, perm FROM vault.name) r
    WHERE person_id IN ('${anna}', '${ben}')),
  (SELECT count(DISTINCT perm & ((1::bigint << 56) - 1)) FROM vault.email WHERE point = 'checkout' AND perm <> 0),
  (SELECT string_agg(field_group || row_count, ' ' ORDER BY field_group) FROM vault.find_drift())`;

const stories: Record<string, string[]> = {
  "nobody answers": [],
  "one of two categories": [says("accept", "email.a")],
  "both categories": [says("accept", "email.a", "email.b", "name.a", "name.b")],
  "what serves the person alone": [says("accept", "email.own", "name.own")],
  "a no after a yes": [says("accept", "email.own"), says("refuse", "email.own")],
  "a yes after a no": [says("refuse", "email.own"), says("accept", "email.own")],
  "a no to a later right": [says("accept", "email.a", "email.b"), says("refuse", "email.later")],
  "a withdrawal by a later right": [
    says("accept", "email.a", "email.b", "email.own"),
    says("withdraw", "email.later"),
  ],
  "a yes after a withdrawal": [says("withdraw", "email.later"), says("accept", "email.later")],
  "a yes, then a new row": [
    says("accept", "email.own"),
    drop,
    insertRow("email", { person: anna }),
  ],
  "a yes, then a new row by another": [
    ...[says("accept", "email.own", "email.later"), drop],
    insertRow("email", { person: anna, provenance: booker }),
  ],
  "another person answers, too": [
    ...[says("accept", "email.own").replaceAll(anna, ben), says("accept", "email.later")],
  ],
  "a yes to what no version asks": [says("accept", "email.none")],
  "a yes to a draft": [says("accept", "email.draft")],
  "an answer that is none": [says("maybe", "email.own")],
  "an answer of nobody": [says("accept", "email.own").replaceAll(anna, newId())],
};

const act = (facts: string, group = "email", more = "'u', 'r', 'm'") =>
  `SELECT vault.permits('${anna}', '${group}', ${more}, ${facts})`;

const acts: Record<string, string[]> = {
  "nothing was accepted": [act("'{}'")],
  "it was accepted": [says("accept", "email.own"), act("'{}'")],
  "it was accepted for another table": [says("accept", "name.later"), act("'{}'", "name")],
  "it would be for another table": [says("accept", "email.later"), act("'{}'")],
  "another use": [says("accept", "email.own"), act("'{}'", "email", "'x', 'r', 'm'")],
  "another recipient": [says("accept", "email.own"), act("'{}'", "email", "'u', 'x', 'm'")],
  "another mode": [says("accept", "email.own"), act("'{}'", "email", "'u', 'r', 'x'")],
  "another person": [says("accept", "email.own"), act("'{}'").replaceAll(anna, ben)],
  "a table that there is not": [act("'{}'", "diary")],
  restricted: [
    says("accept", "email.own"),
    "UPDATE vault.email SET restricted = true",
    act("'{}'"),
  ],
  ...Object.fromEntries(
    [
      "NULL",
      "'{}'",
      "'{orderProblem}'",
      "'{orderProblem,k=9}'",
      "'{orderProblem,k=10}'",
      "'{orderProblem,k=100}'",
    ]
      .concat([
        "'{orderProblem,k=9,k=10}'",
        "'{k=10}'",
        "'{orderProblem,kk=10}'",
        "'{orderProblem,k=1e9}'",
      ])
      .map((facts) => [facts, [says("accept", "email.later"), act(facts)]]),
  ),
};

const calls: Record<string, string> = {
  // Who decides sees whether somebody is there, which nobody who asks does.
  "asks what may leave": `SELECT refusal FROM vault.decide_disclosure('${anna}', 'finance', 'subject', 'contact:email', '{}', '{}', 1, '{}')`,
  answers: `${says("accept", "email.own")}; ${look}`,
  "answers in a hurry": `INSERT INTO choice (seq, person_id, gid, answer, via) VALUES (1, '${anna}', 'email.own', 'accept', '')`,
  "rewrites answers": "UPDATE choice SET answer = 'accept'",
  "reads answers": "SELECT answer FROM choice",
  "asks for permission": act("'{}'"),
  "asks what was accepted": `SELECT vault.accepted_bits('${anna}', 'email', false)`,
  "asks whether conditions are met": "SELECT vault.are_met('{}', '{}')",
  "counts what is held": "SELECT count(*) > 0 FROM vault.count_held()",
  "counts answers": "SELECT count(*) FROM vault.count_answers()",
  "looks for drift": "SELECT count(*) FROM vault.find_drift()",
  "lets a version take effect": "SELECT vault.take_effect(2)",
  "writes that a version took effect": "INSERT INTO policy_effect (number) VALUES (2)",
  "writes a program": "INSERT INTO vault.policy_program VALUES (3, 'x', 'x')",
  "reads rights": "SELECT count(*) FROM vault.right_bit",
  "reads masks": "SELECT count(*) FROM vault.use_mask",
};

// As who installed the database: what lets a version take effect, and what does not.
const program =
  "DELETE FROM vault.policy_program WHERE number > 1; INSERT INTO vault.policy_program VALUES (2, 'announced', 'CREATE TABLE vault.told ()')";
const due = `${announce(2)}; ${program}`;
const takesEffect = "SELECT vault.take_effect(2)";
const after = `SELECT to_regclass('vault.told') IS NOT NULL, (SELECT max(number) FROM policy_effect)`;
const effects: Record<string, string> = {
  "an announced version takes effect": `${due}; ${takesEffect}`,
  "and its program has run": `${due}; ${takesEffect}; ${after}`,
  "and again": `${due}; ${takesEffect}; ${takesEffect}`,
  "one that took effect long ago": "SELECT vault.take_effect(1)",
  "one of another text": `${announce(2)}; ${program.replace("announced", "another")}; ${takesEffect}`,
  "one without a program": `${announce(2)}; ${takesEffect}`,
  "one of tomorrow": `${announce(2, "now() + interval '1 day'")}; ${program}; ${takesEffect}`,
  "one after a gap": `${announce(3)}; ${program.replace("(2", "(3")}; SELECT vault.take_effect(3)`,
};

function announce(number: number, at = "now() - interval '1 second'"): string {
  return `SET LOCAL session_replication_role = replica; DELETE FROM policy_version WHERE number >= 2;
    INSERT INTO policy_version (number, hash, provisional, takes_effect_at) VALUES (${number}, 'announced', true, ${at});
    SET LOCAL session_replication_role = origin`;
}

/** What answers do to rows, what acts are permitted then, and what takes effect. */
export async function* observeStories(client: pg.ClientBase): AsyncGenerator<[string, string]> {
  for (const [name, steps] of Object.entries(stories))
    yield [`story ${name}`, await attempt(client, "postgres", [people, ...steps, look].join("; "))];
  for (const [name, steps] of Object.entries(acts))
    yield [`act ${name}`, await attempt(client, "postgres", [people, ...steps].join("; "))];
  for (const [name, sql] of Object.entries(effects))
    yield [`effect ${name}`, await attempt(client, "postgres", sql)];
}

/** Who may answer, ask and change anything about it. */
export async function* observeCalls(
  client: pg.ClientBase,
  roles: readonly string[],
): AsyncGenerator<[string, string]> {
  for (const role of roles) {
    for (const [name, sql] of Object.entries(calls))
      yield [
        `${role} ${name}`,
        await attempt(client, "postgres", `${people}; ${due}; SET LOCAL ROLE ${role}; ${sql}`),
      ];
  }
}
