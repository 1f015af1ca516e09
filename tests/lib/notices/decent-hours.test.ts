import { expect, test } from "vitest";
import { callRules, restsUntil } from "@/lib/notices/calls/call-rules";
import { nextStretch } from "@/lib/notices/calls/decent-hours";
import { zonesOf } from "@/lib/notices/calls/zones-of";

const at = (postalCode: string, country = "US") =>
  zonesOf({ street: "", city: "", state: "", postalCode, country });

const stretch = (zones: readonly string[], now: string) => {
  const { from, until } = nextStretch(zones, new Date(now));
  return [from.toISOString(), until.toISOString()];
};

test("where somebody lives is told by the postal code, and a state that keeps two times is in both (rule 101)", () => {
  expect(at("10001")).toEqual(["America/New_York"]);
  expect(at("96813")).toEqual(["Pacific/Honolulu"]);
  expect(at("60601")).toEqual(["America/Chicago"]);
  expect(at("32501")).toEqual(["America/New_York", "America/Chicago"]);
  expect(at("86515")).toEqual(["America/Phoenix", "America/Denver"]);
  expect(at("75001", "FR")).toEqual(["Europe/Paris"]);
  for (const unknown of [
    at("nowhere"),
    at("09012"),
    at("10001", "XX"),
    at("1", "?"),
    zonesOf(undefined),
  ])
    expect(unknown).toEqual([]);
});

test("nobody is called before 8 AM or after 9 PM there, by the clock there (rule 101)", () => {
  const [east, hawaii] = [["America/New_York"], ["Pacific/Honolulu"]];
  // 7:59 AM, 8:00 AM and 8:59 PM in New York, and 9:00 PM.
  expect(stretch(east, "2026-12-01T12:59:00Z")[0]).toBe("2026-12-01T13:00:00.000Z");
  expect(stretch(east, "2026-12-01T13:00:00Z")).toEqual([
    ...["2026-12-01T13:00:00.000Z", "2026-12-02T02:00:00.000Z"],
  ]);
  expect(stretch(east, "2026-12-02T01:59:00Z")[0]).toBe("2026-12-02T01:59:00.000Z");
  expect(stretch(east, "2026-12-02T02:00:00Z")[0]).toBe("2026-12-02T13:00:00.000Z");
  // Noon in New York is 7 AM in Hawaii.
  expect(stretch(hawaii, "2026-12-01T17:00:00Z")[0]).toBe("2026-12-01T18:00:00.000Z");
});

test("where it may be one time or another, it is decent in both (rule 101)", () => {
  const florida = ["America/New_York", "America/Chicago"];
  expect(stretch(florida, "2026-12-01T10:00:00Z")).toEqual([
    ...["2026-12-01T14:00:00.000Z", "2026-12-02T02:00:00.000Z"],
  ]);
  // All of Russia has three hours in common.
  expect(stretch(at("", "RU"), "2026-12-01T00:00:00Z")).toEqual([
    ...["2026-12-01T06:00:00.000Z", "2026-12-01T09:00:00.000Z"],
  ]);
});

test("where it is not known, noon to 6 PM in New York (rule 101)", () => {
  expect(stretch([], "2026-12-01T13:00:00Z")).toEqual([
    ...["2026-12-01T17:00:00.000Z", "2026-12-01T23:00:00.000Z"],
  ]);
});

test("on the days on which clocks change the hours are those of the clock (rules 101, 109)", () => {
  const east = ["America/New_York"];
  expect(stretch(east, "2027-03-14T05:00:00Z")[0]).toBe("2027-03-14T12:00:00.000Z");
  expect(stretch(east, "2027-11-07T04:00:00Z")[0]).toBe("2027-11-07T13:00:00.000Z");
});

test("at most seven calls in seven days, and none for seven days after a conversation but one that was asked for (rule 101)", () => {
  const [now, week] = [new Date("2026-12-01T17:00:00Z"), callRules.days * 86_400_000];
  const none = { outcome: null, againAt: null, talkedAt: null, seventhAt: null };
  expect(restsUntil(none).getTime()).toBe(0);
  expect(restsUntil({ ...none, talkedAt: now }).getTime()).toBe(now.getTime() + week);
  expect(restsUntil({ ...none, seventhAt: now }).getTime()).toBe(now.getTime() + week);
  const back = new Date(now.getTime() + 3_600_000);
  const asked = { ...none, outcome: "call_back", againAt: back, talkedAt: now };
  expect(restsUntil(asked)).toEqual(back);
});
