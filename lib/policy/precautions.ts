import type { Precaution } from "@/lib/policy/policy";

const onTheWay = "On the way";
const atTheDoor = "At the door";
const inside = "Inside";
const out = "On the way out";
const onRecord = "On record";

/** What is done so that nobody gets at people's facts who has no business with them: a public list, each with its tests (P30). */
export const precautions: readonly Precaution[] = [
  {
    part: onTheWay,
    what: "A browser is told to come by an encrypted line alone, to let no other site put our pages into its own, and to guess at nothing.",
    tests: ["every answer says how a browser has to treat it"],
  },
  {
    part: onTheWay,
    what: "A page with facts about somebody runs only the programs that its answer names.",
    tests: ["a page with personal data runs only the scripts that its answer names"],
  },
  {
    part: onTheWay,
    what: "A form that another site sends in somebody’s name is refused.",
    tests: [
      "a form with another site's Origin is refused before anything is read",
      "no action takes a form that another site sent, from whomever",
    ],
  },
  {
    part: atTheDoor,
    what: "Of a password we keep a code that takes long to guess at, and it is long itself.",
    tests: ["a password is kept as an Argon2id hash of its own"],
  },
  {
    part: atTheDoor,
    what: "Whoever guesses has to wait, also from many places at once, and nobody is locked out by it.",
    tests: [
      "ten wrong tries from one address, then a wait, also for what would be right; other addresses are not held up",
      "strangers with many addresses are stopped, and the owner is not locked out where they got in before",
    ],
  },
  {
    part: atTheDoor,
    what: "Employees need a code from their phone as well, and each code is good once.",
    tests: [
      "a code is good once, by two devices at once too, and neither a wrong nor an old one is",
      "an hour without a click ends it, a day does in any case, and the cookie is kept from scripts",
    ],
  },
  {
    part: atTheDoor,
    what: "No answer tells whether somebody has an account here.",
    tests: [
      "a wrong password, an unknown address, and one who is closed or only invited are one answer",
      "an unknown address takes as long as a wrong password",
    ],
  },
  {
    part: atTheDoor,
    what: "The cookie of a sign-in belongs to this site alone, and programs in a page cannot read it.",
    tests: [
      "the cookie is bound to this host and to https, out of reach of scripts, and gone with the browser",
    ],
  },
  {
    part: atTheDoor,
    what: "Every page, every form and every file is on one list that says who is let in, and what is not on it does not answer.",
    tests: ["nothing of the site answers that is not in the table of who is let in"],
  },
  {
    part: inside,
    what: "Each kind of work has a login of its own to the database, which hands it what the policy says and nothing else.",
    tests: [
      "the catalogue holds every privilege that version 1 gives, and no other",
      "with any role's password there is no way around the vault (I18)",
      "no part of the enforcement can be taken away unnoticed",
    ],
  },
  {
    part: inside,
    what: "Facts are locked with keys of each person’s own, and stand readable in no table, file or log.",
    tests: [
      "no value that people typed stands readable in any table",
      "nor in any file that the database, the site, the worker or Stripe wrote",
      "what is stored opens nothing: no token, no code, no secret, no password can be read from it",
    ],
  },
  {
    part: inside,
    what: "An employee sees what a task needs, while it is open, and each look is on record before it is shown.",
    tests: ["nothing that the desk asks for can be taken away unnoticed"],
  },
  {
    part: inside,
    what: "A system that serves people does not start with a key that anybody could know, or without an encrypted line.",
    tests: ["production refuses a development secret", "production refuses plain http"],
  },
  {
    part: inside,
    what: "Programs may use each other only as the rules of our house say, and each rule is known to catch what breaks it.",
    tests: [
      "each rule of the house catches what breaks it by `import`, in every file that there is",
    ],
  },
  {
    part: out,
    what: "Whatever leaves goes through one door, which asks the policy at that moment.",
    tests: [
      "no part of what decides whether something may leave can be taken away unnoticed",
      "what the one way out has not cleared is not sent, whatever it looks like",
    ],
  },
  {
    part: out,
    what: "A table that somebody takes along runs nothing in a spreadsheet.",
    tests: ["cells are quoted as RFC 4180 says, and none is run as a formula"],
  },
  {
    part: onRecord,
    what: "What was done is only ever added to, and a change of one letter is found out.",
    tests: ["one byte that is changed in any column of any ledger is found out"],
  },
  {
    part: onRecord,
    what: "Copies are sealed, and come back without anybody who was removed.",
    tests: [
      "keys and the rest are backed up apart, sealed, and come back as they were",
      "after a restore and the log, nobody who was erased is back, no account that was closed, no copy of theirs, and no answer that was taken back stands",
    ],
  },
];
