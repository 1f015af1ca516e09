import { type ContractInForce, contractsInForce } from "@/lib/policy/contracts-in-force";
import type { PolicyVersion } from "@/lib/policy/policy";

/**
 * The SQL that tells the one way out what each contract comes to, and starts with what recipients have undertaken. Run it as the
 * database's owner, after the policy (P4, P23).
 */
export function compileEgress(versions: readonly PolicyVersion[]): string {
  return [...fillContracts(contractsInForce(versions)), firstUndertakings(versions)].join("\n");
}

function fillContracts(contracts: readonly ContractInForce[]): string[] {
  const rows = contracts.map(
    (row) =>
      `(${row.inForce}, ${row.version}, ${[row.recipient, row.use, row.mode].map(quote).join(", ")}, ${[row.fields, row.gids, row.conditions].map(list).join(", ")})`,
  );
  return [
    "DELETE FROM disclosure_contract;",
    ...(rows.length > 0
      ? [`INSERT INTO disclosure_contract VALUES\n  ${rows.join(",\n  ")};`]
      : []),
  ];
}

/** A new installation starts with a year for everybody whom the policy names; from then on a person says what is so. Who is sent
 * something by mail has a mailbox that reaches nobody until then. */
function firstUndertakings(versions: readonly PolicyVersion[]): string {
  const named = versions.flatMap(({ disclosures }) =>
    disclosures.map(({ recipient }) => recipient),
  );
  const all = [...new Set(named)];
  const answering = all.filter((recipient) => /^(partner|agent):/.test(recipient));
  return `
INSERT INTO undertaking (recipient, attested_on, expires_on, recall_days, recall_to, by)
SELECT named, current_date, current_date + 365, CASE WHEN named = ANY(${list(answering)}) THEN 7 END,
  CASE WHEN named LIKE 'agent:%' THEN 'accounts@' || split_part(named, ':', 2) || '.example' END, 'installation'
FROM unnest(${list(all)}) AS named
WHERE NOT EXISTS (SELECT FROM undertaking u WHERE u.recipient = named);`;
}

function list(words: readonly string[]): string {
  return `ARRAY[${words.map(quote).join(", ")}]::text[]`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
