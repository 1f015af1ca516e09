import fc from "fast-check";
import { expect, test } from "vitest";
import { type Trait, traits } from "@/lib/catalog/catalog";
import {
  type Note,
  type Notes,
  readInterests,
  readPreferences,
  withNotes,
  withoutNotes,
  writeInterests,
  writePreferences,
} from "@/lib/insight/insight";
import { trials } from "@/tests/support/scale";

const numRuns = trials(1000, 20_000);
const trait = fc.constantFrom(...(Object.keys(traits) as Trait[]));
const slug = fc.stringMatching(/^[a-z]{1,12}(-[a-z0-9]{1,8}){0,4}$/);
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constant("viewed" as const), what: slug }),
  fc.record({ kind: fc.constant("searched" as const), what: trait }),
);
const nothing: Notes = { searched: [], viewed: [] };

test("P20: what is written into the cookie of interests is read out of it again, and fits in a cookie", () => {
  fc.assert(
    fc.property(fc.array(fc.array(note, { maxLength: 5 }), { maxLength: 30 }), (visits) => {
      const notes = visits.reduce((all, added) => withNotes(all, added), nothing);
      const written = writeInterests(notes);
      expect(readInterests(written)).toEqual(notes);
      expect(encodeURIComponent(written)).toBe(written);
      expect(written.length).toBeLessThan(3500);
      expect(Math.max(notes.searched.length, notes.viewed.length)).toBeLessThanOrEqual(20);
    }),
    { numRuns },
  );
});

test("P20: the newest notes are kept, each once", () => {
  const looked = Array.from({ length: 25 }, (_, at): Note => ({ kind: "viewed", what: `t-${at}` }));
  const notes = withNotes(withNotes(nothing, looked), [{ kind: "viewed", what: "t-10" }]);
  expect(notes.viewed).toHaveLength(20);
  expect(notes.viewed.at(-1)).toBe("t-10");
  expect(new Set(notes.viewed).size).toBe(20);
  expect(notes.viewed).not.toContain("t-4");
});

test("P43: a note is removed by itself, and all are at once", () => {
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 20 }), (added) => {
      const notes = withNotes(nothing, added);
      const [viewed] = notes.viewed;
      const left = withoutNotes(notes, { viewed });
      if (viewed) expect(left).toEqual({ ...notes, viewed: notes.viewed.slice(1) });
      expect(withoutNotes(notes, {})).toEqual(nothing);
    }),
    { numRuns },
  );
});

test("P20: a cookie that is not there is off, and one that says nonsense says nothing", () => {
  expect(readInterests(undefined)).toBeNull();
  expect(readPreferences(undefined)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (value) => {
      const read = readInterests(value);
      if (read !== "in the account" && read !== null)
        expect(readInterests(writeInterests(read))).toEqual(read);
      expect(readPreferences(value)?.every((one) => one in traits)).toBe(true);
    }),
    { numRuns },
  );
  expect(readInterests("on~v.<script>~s.theme.gold~v.norwegian-fjords")).toEqual({
    searched: [],
    viewed: ["norwegian-fjords"],
  });
});

test("P9: what somebody picked is read as they picked it, and may be nothing", () => {
  const picked: Trait[] = ["theme.rail", "region.europe", "pace.easy"];
  expect(readPreferences(writePreferences(picked))).toEqual(picked);
  expect(readPreferences(writePreferences([]))).toEqual([]);
});
