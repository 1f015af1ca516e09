import { expect, test } from "vitest";
import { grantsOf } from "@/lib/policy/policy";
import { sayStatement } from "@/lib/policy/say-statement";
import { toJsonLd } from "@/lib/policy/to-json-ld";
import { v1 } from "@/lib/policy/versions/v1";
import { versions } from "@/lib/policy/versions/versions";

const address = "https://example.com/privacy/versions/1";
const read = toJsonLd({ version: v1, hash: "f".repeat(64), address, latest: true });

test("P1: a machine reads every grant of a version, in the terms of the Data Privacy Vocabulary", () => {
  const processes = read["dpv:hasProcess"];
  const granted = processes.flatMap((process) =>
    process["iv:category"].flatMap((category) =>
      process["iv:use"].flatMap((use) =>
        process["dpv:hasRecipient"].flatMap((recipient) =>
          process["iv:mode"].map(
            (mode) => `${category} ${use} ${recipient["@id"].slice(3)} ${mode}`,
          ),
        ),
      ),
    ),
  );
  const expected = grantsOf(v1).map(
    ({ category, use, recipient, mode }) => `${category} ${use} ${recipient} ${mode}`,
  );
  expect(granted.sort()).toEqual(expected.sort());
  expect(processes.find((process) => process["dct:source"] === `${address}#stripe`)).toMatchObject({
    "dpv:hasPersonalData": ["pd:Purchase", "pd:PaymentCardNumber"],
    "dpv:hasPurpose": ["dpv:PaymentManagement"],
    "dpv:hasProcessing": ["dpv:Disclose"],
    "dpv:hasRecipient": [{ "@id": "iv:processor:stripe", "@type": "dpv:DataProcessor" }],
    "dpv:hasLegalBasis": "dpv:Contract",
  });
});

test("every prefix of every term is explained, and consent is named where a yes is asked", () => {
  const terms = JSON.stringify(read, (key, value) => (/^iv:/.test(key) ? undefined : value));
  const prefixes = new Set([...terms.matchAll(/"([a-z]+):[A-Za-z]/g)].map(([, prefix]) => prefix));
  prefixes.delete("https");
  for (const prefix of prefixes) expect(Object.keys(read["@context"])).toContain(prefix);
  const topics = read["dpv:hasProcess"].filter(
    (process) => process["dpv:hasLegalBasis"] === "dpv:Consent",
  );
  expect(topics.length).toBe(3);
});

// Looked up in the vocabulary's files, release 2.3: dpv/dpv.ttl and pd/pd.ttl.
const vocabulary = {
  dpv: [
    ...[
      "Aggregate",
      "CommunicationForCustomerCare",
      "Consent",
      "ConsentRecord",
      "Contract",
      "Customer",
    ],
    ...[
      "CustomerOrderManagement",
      "DataController",
      "DataProcessor",
      "DataSubject",
      "DirectMarketing",
    ],
    ...["Disclose", "EnforceSecurity", "IdentityAuthentication", "IdentityVerification"],
    ...[
      "LegalObligation",
      "NoticeLatest",
      "NoticeStale",
      "PaymentManagement",
      "PrivacyNotice",
      "Process",
    ],
    ...[
      "RequestedServiceProvision",
      "RightsFulfilment",
      "ServicePersonalisation",
      "ServiceRegistration",
    ],
    ...["ServiceUsageAnalytics", "StorageDuration", "ThirdParty", "Use", "hasDataController"],
    ...[
      "hasDataSubject",
      "hasLegalBasis",
      "hasPersonalData",
      "hasProcess",
      "hasProcessing",
      "hasPurpose",
    ],
    ...["hasRecipient", "hasStatus", "hasStorageCondition"],
  ],
  pd: [
    ...[
      "AgeRange",
      "BankAccount",
      "BirthDate",
      "BrowsingBehaviour",
      "City",
      "Country",
      "DeviceBased",
    ],
    ...[
      "EmailAddress",
      "Gender",
      "IPAddress",
      "Interest",
      "Language",
      "Name",
      "Passport",
      "Password",
    ],
    ...["PaymentCardNumber", "PhysicalAddress", "PostalCode", "Purchase", "TelephoneNumber"],
    ...["TravelHistory"],
  ],
};

test("P1: every word of the vocabulary is one that it has", () => {
  const known = Object.entries(vocabulary).flatMap(([prefix, names]) =>
    names.map((name) => `${prefix}:${name}`),
  );
  const said = versions.flatMap((version) => {
    const text = [true, false].map((latest) =>
      JSON.stringify(toJsonLd({ version, hash: "", address, latest })),
    );
    return [...text.join().matchAll(/"((?:dpv|pd):\w+)"/g)].map(([, term]) => term);
  });
  expect(said.length).toBeGreaterThan(500);
  expect([...new Set(said)].filter((term) => !known.includes(term ?? ""))).toEqual([]);
});

test("what a clause allows is said in sentences, about the reader, without a key in them", () => {
  const said = v1.clauses.flatMap(({ statements }) => statements).flatMap(sayStatement);
  expect(said).toContain("We use your name and email address, for mail about what you asked for.");
  expect(said).toContain(
    "We may call your phone number, for bills, statements and reminders, only if you asked for it, or if the ways before it did not reach you.",
  );
  for (const sentence of said) expect(sentence).toMatch(/^[A-Z][^_]*\.$/);
  for (const sentence of said) expect(sentence).not.toMatch(/[a-z]\.[a-z]|[a-z][A-Z]|>=|undefined/);
});
