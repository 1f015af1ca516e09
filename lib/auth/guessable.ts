const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const everywhere = [
  ...["password", "passphrase", "passwort", "letmein", "iloveyou", "trustno1", "welcome", "admin"],
  ...["changeme", "correcthorsebatterystaple", "monkey", "dragon", "football", "sunshine"],
  ...["international", "vacations", "vacation", "intlvac"],
];

/**
 * Whether a password of the full length is among those that are tried first: too few different signs, or little left of it
 * once the words that everybody uses, runs along the keyboard, repetitions and what is known of the person are taken out.
 * @param known words that a stranger would think of: parts of the address, the name.
 */
export function isGuessable(password: string, known: readonly string[] = []): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  if (new Set(plain).size < 6) return true;
  const words = [...everywhere, ...known.map((word) => word.toLowerCase())].filter(
    (word) => word.length > 3,
  );
  const rest = words
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ""), plain);
  return withoutRuns(rest.replace(/(.{1,8}?)\1+/gu, "$1")).length < 8;
}

/** Takes out whatever goes four signs or more along a row, in either direction. */
function withoutRuns(text: string): string {
  const ways = [...rows, ...rows.map((row) => [...row].reverse().join(""))];
  const runs = ways.flatMap((way) =>
    Array.from({ length: way.length - 3 }, (_, at) => way.slice(at, at + 4)),
  );
  let kept = "";
  for (let at = 0; at < text.length; at += 1) {
    const inRun = [0, 1, 2, 3].some((back) => {
      const four = at >= back ? text.slice(at - back, at - back + 4) : "";
      return runs.includes(four);
    });
    if (!inRun) kept += text[at];
  }
  return kept;
}
