import { z } from "zod";

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Use = z.strictObject({
  use: z.string().describe("What for, in fideslang's words"),
  recipient: z.string().describe("Who: ourselves, an employee of a role, a named company, you"),
  mode: z.string().describe("use, contact:email, disclose, ..."),
  basis: z.enum(["core", "permission", "legal"]).describe("permission: you said yes"),
  conditions: z.array(z.string()).describe("All of these must be true at that moment"),
  policyVersion: z.number().int(),
  clause: z.string().nullable().describe("The clause of that version that says so"),
  heading: z.string().nullable(),
});

const Value = z.strictObject({
  personId: z.string().describe("A number that stands for a person in this file"),
  group: z.string(),
  what: z.string(),
  fields: z.record(z.string(), z.string()),
  from: z.string(),
  form: z.string().describe("Where it was asked"),
  collectedAt: z.iso.datetime(),
  policyVersion: z.number().int().describe("The version that was on the screen then"),
  keptAs: z.string(),
  staysUntil: z.iso.date().nullable(),
  uses: z.array(Use),
});

/** What `everything.json` of an archive looks like; the archive carries it as JSON Schema. */
export const ArchiveJson = z.strictObject({
  madeAt: z.iso.datetime(),
  values: z.array(Value),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      about: z.string(),
      rows: z.array(z.record(z.string(), Cell)),
    }),
  ),
});
