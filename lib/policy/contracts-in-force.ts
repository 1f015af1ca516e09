import { foldRights, inOrder, type Right } from "@/lib/policy/fold-rights";
import type { Condition, DisclosureContract, Mode, PolicyVersion } from "@/lib/policy/policy";

/** What a contract comes to for what was collected under one version, while another is in force. */
export type ContractInForce = {
  inForce: number;
  version: number;
  recipient: string;
  use: string;
  mode: Mode;
  /** What the contracts of both versions name: what one of them leaves out is not handed over (P4, I12). */
  fields: string[];
  /** The rights that it rests on without anybody's choice, and the conditions of all of them together. */
  gids: string[];
  conditions: Condition[];
};

/** Every contract of every version, as each version since has left it (P4, P23). */
export function contractsInForce(versions: readonly PolicyVersion[]): ContractInForce[] {
  const ordered = inOrder(versions);
  return ordered.flatMap((current, at) => {
    const rights = foldRights(ordered.slice(0, at + 1));
    return ordered
      .slice(0, at + 1)
      .flatMap((version) =>
        version.disclosures.flatMap((contract) => leftOf(contract, { version, current, rights })),
      );
  });
}

type Place = { version: PolicyVersion; current: PolicyVersion; rights: readonly Right[] };

function leftOf(contract: DisclosureContract, { version, current, rights }: Place) {
  const { recipient, use } = contract;
  const now = current.disclosures.find((one) => one.recipient === recipient && one.use === use);
  const standing = rights.filter(
    ({ grant, effect, versions }) =>
      grant.recipient === recipient &&
      grant.use === use &&
      effect !== null &&
      versions.includes(version.number),
  );
  return [...new Set(standing.map(({ grant }) => grant.mode))].map((mode): ContractInForce => {
    const given = standing.filter(
      ({ grant }) => grant.mode === mode && grant.basis !== "permission",
    );
    const conditions = given.flatMap(({ effect }) => effect?.conditions ?? []);
    return {
      ...{ inForce: current.number, version: version.number, recipient, use, mode },
      fields: contract.fields.filter((field) => now?.fields.includes(field)),
      gids: given.map(({ gid }) => gid).sort(),
      conditions: [...new Set(conditions)].sort(),
    };
  });
}
