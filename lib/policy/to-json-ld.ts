import type { PolicyVersion, Retention, Statement } from "@/lib/policy/policy";
import {
  basisTerm,
  dataTerm,
  processingTerm,
  purposeTerm,
  recipientTerm,
} from "@/lib/policy/words/dpv-terms";

type Published = {
  version: PolicyVersion;
  hash: string;
  /** Where people read it. */
  address: string;
  /** Whether it is the version in force. */
  latest: boolean;
};

/**
 * A version for machines, in the W3C's Data Privacy Vocabulary (https://w3id.org/dpv): a notice, and a process for each thing that
 * it allows. Keys beginning with `iv:` are ours: where the vocabulary has no word, and for what it cannot say.
 */
export function toJsonLd({ version, hash, address, latest }: Published) {
  return {
    "@context": {
      dpv: "https://w3id.org/dpv#",
      pd: "https://w3id.org/dpv/pd#",
      dct: "http://purl.org/dc/terms/",
      iv: `${address}#`,
    },
    "@id": address,
    "@type": "dpv:PrivacyNotice",
    "dct:title": `Privacy policy of International Vacations, Inc, version ${version.number}`,
    "dct:language": "en-US",
    "dct:conformsTo": "https://w3id.org/dpv/2.3",
    "iv:version": version.number,
    "iv:provisional": version.provisional,
    "iv:sha256": hash,
    "dpv:hasStatus": latest ? "dpv:NoticeLatest" : "dpv:NoticeStale",
    "dpv:hasDataController": {
      "@type": "dpv:DataController",
      "dct:title": "International Vacations, Inc",
    },
    "dpv:hasDataSubject": "dpv:Customer",
    "dpv:hasRecipient": version.disclosures.map(({ recipient, name, fields }) => ({
      "@id": `iv:${recipient}`,
      "@type": recipientTerm(recipient),
      "dct:title": name,
      "iv:fields": fields,
    })),
    "dpv:hasProcess": version.clauses.flatMap((clause) =>
      clause.statements.map((statement) => ({
        "@type": "dpv:Process",
        "dct:source": `${address}#${clause.id}`,
        "iv:promises": clause.promises,
        ...processOf(statement, version.retention[statement.retention]),
      })),
    ),
  };
}

function processOf(statement: Statement, kept: Retention | undefined) {
  const { categories, uses, recipients, modes, basis, conditions } = statement;
  return {
    "dpv:hasPersonalData": [...new Set(categories.map(dataTerm))],
    "iv:category": categories,
    "dpv:hasPurpose": [...new Set(uses.map(purposeTerm))],
    "iv:use": uses,
    "dpv:hasProcessing": [...new Set(modes.map(processingTerm))],
    "iv:mode": modes,
    "dpv:hasRecipient": recipients.map((recipient) => ({
      "@id": `iv:${recipient}`,
      "@type": recipientTerm(recipient),
    })),
    "dpv:hasLegalBasis": basisTerm(basis),
    "iv:condition": conditions,
    "dpv:hasStorageCondition": kept && {
      "@type": "dpv:StorageDuration",
      "iv:days": kept.days,
      "iv:from": kept.from,
    },
  };
}
