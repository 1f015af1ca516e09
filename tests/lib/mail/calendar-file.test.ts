import { expect, test } from "vitest";
import { calendarFile } from "@/lib/mail/calendar-file";

const fjords = {
  uid: "booking-7Q4M2K@example.com",
  sequence: 0,
  off: false,
  stampedAt: new Date("2026-11-22T16:05:00Z"),
  title: "Fjords, Bergen to Lofoten",
  startsOn: "2027-05-30",
  endsOn: "2027-06-08",
  description: "Booking 7Q4M2K\nTwo travellers; a twin cabin, sea view",
  url: "http://localhost:3000/bookings/abc",
  location: "Bergen, Norway",
};

const lines = (file: Buffer) =>
  file
    .toString()
    .replace(/\r\n\t/g, "")
    .split("\r\n");

test("an all-day event ends on the day after the last one", () => {
  const file = lines(calendarFile(fjords));
  expect(file).toContain("DTSTART;VALUE=DATE:20270530");
  expect(file).toContain("DTEND;VALUE=DATE:20270609");
});

test("a journey of one day is still an event", () => {
  expect(lines(calendarFile({ ...fjords, endsOn: "2027-05-30" }))).toContain(
    "DTEND;VALUE=DATE:20270531",
  );
});

test("rule 108: an update keeps the UID and raises the SEQUENCE", () => {
  const first = lines(calendarFile(fjords));
  const second = lines(calendarFile({ ...fjords, sequence: 1, startsOn: "2027-06-01" }));
  const uid = "UID:booking-7Q4M2K@example.com";
  expect(first).toEqual(expect.arrayContaining([uid, "SEQUENCE:0", "DTSTAMP:20261122T160500Z"]));
  expect(second).toEqual(expect.arrayContaining([uid, "SEQUENCE:1"]));
});

test("rule 108: what is off names the same event and organiser, and asks the calendar to take it out", () => {
  const first = lines(calendarFile(fjords));
  const off = lines(calendarFile({ ...fjords, sequence: 1, off: true }));
  const organiser = (file: string[]) => file.filter((line) => line.startsWith("ORGANIZER"));
  expect(first).toContain("METHOD:PUBLISH");
  expect(off).toEqual(
    expect.arrayContaining([
      ...["METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:1"],
      "UID:booking-7Q4M2K@example.com",
    ]),
  );
  expect(organiser(off)).toEqual([expect.stringMatching(/^ORGANIZER;CN=.+:mailto:\S+@\S+$/i)]);
  expect(organiser(off)).toEqual(organiser(first));
});

test("the same input is the same file", () => {
  expect(calendarFile(fjords)).toEqual(calendarFile(fjords));
});

test("commas, semicolons and line breaks are text, not structure", () => {
  const file = lines(calendarFile(fjords));
  expect(file).toContain("LOCATION:Bergen\\, Norway");
  expect(file).toContain("DESCRIPTION:Booking 7Q4M2K\\nTwo travellers\\; a twin cabin\\, sea view");
});

test.each(["\r\n", "\n", "\r", "\u2028"])(
  "a value with %j cannot begin a property of its own",
  (breakage) => {
    const hostile = `x${breakage}ATTACH:file:///etc/passwd`;
    const file = lines(
      calendarFile({
        ...fjords,
        uid: hostile,
        title: hostile,
        location: hostile,
        description: hostile,
      }),
    );
    expect(file.some((line) => /^[\r\u2028]?ATTACH/.test(line))).toBe(false);
    expect(file.join("\n")).not.toMatch(/\r|\u2028ATTACH/);
  },
);

test.each([
  { endsOn: "2027-05-29" },
  { startsOn: "2027-02-30" },
  { startsOn: "soon" },
  { sequence: 0.5 },
])("what is no event is refused: %j", (wrong) => {
  expect(() => calendarFile({ ...fjords, ...wrong })).toThrow();
});

test("an address that is none is refused", () => {
  expect(() => calendarFile({ ...fjords, url: "bookings/abc" })).toThrow();
});
