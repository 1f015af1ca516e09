/** The first three digits of postal codes, from and to, and the state that they lie in (USPS Domestic Mail Manual, L002). */
const ranges: readonly (readonly [number, number, string])[] = [
  ...([
    [5, 5, "NY"],
    [6, 7, "PR"],
    [8, 8, "VI"],
    [9, 9, "PR"],
    [10, 27, "MA"],
  ] as const),
  ...([
    [28, 29, "RI"],
    [30, 38, "NH"],
    [39, 49, "ME"],
    [50, 54, "VT"],
    [55, 55, "MA"],
  ] as const),
  ...([
    [56, 59, "VT"],
    [60, 69, "CT"],
    [70, 89, "NJ"],
    [90, 98, "AE"],
    [100, 149, "NY"],
  ] as const),
  ...([
    [150, 196, "PA"],
    [197, 199, "DE"],
    [200, 200, "DC"],
    [201, 201, "VA"],
  ] as const),
  ...([
    [202, 205, "DC"],
    [206, 219, "MD"],
    [220, 246, "VA"],
    [247, 268, "WV"],
  ] as const),
  ...([
    [270, 289, "NC"],
    [290, 299, "SC"],
    [300, 319, "GA"],
    [320, 339, "FL"],
  ] as const),
  ...([
    [340, 340, "AA"],
    [341, 349, "FL"],
    [350, 369, "AL"],
    [370, 385, "TN"],
  ] as const),
  ...([
    [386, 397, "MS"],
    [398, 399, "GA"],
    [400, 427, "KY"],
    [430, 459, "OH"],
  ] as const),
  ...([
    [460, 479, "IN"],
    [480, 499, "MI"],
    [500, 528, "IA"],
    [530, 549, "WI"],
  ] as const),
  ...([
    [550, 567, "MN"],
    [569, 569, "DC"],
    [570, 577, "SD"],
    [580, 588, "ND"],
  ] as const),
  ...([
    [590, 599, "MT"],
    [600, 629, "IL"],
    [630, 658, "MO"],
    [660, 679, "KS"],
  ] as const),
  ...([
    [680, 693, "NE"],
    [700, 714, "LA"],
    [716, 729, "AR"],
    [730, 732, "OK"],
  ] as const),
  ...([
    [733, 733, "TX"],
    [734, 749, "OK"],
    [750, 799, "TX"],
    [800, 816, "CO"],
  ] as const),
  ...([
    [820, 831, "WY"],
    [832, 838, "ID"],
    [840, 847, "UT"],
    [850, 865, "AZ"],
  ] as const),
  ...([
    [870, 884, "NM"],
    [885, 885, "TX"],
    [889, 898, "NV"],
    [900, 961, "CA"],
  ] as const),
  ...([
    [962, 966, "AP"],
    [967, 968, "HI"],
    [969, 969, "GU"],
    [970, 979, "OR"],
  ] as const),
  ...([
    [980, 994, "WA"],
    [995, 999, "AK"],
  ] as const),
];

/** Codes that lie across a border from most of theirs, or are shared. */
const others: Readonly<Record<string, readonly string[]>> = {
  "063": ["NY"],
  "731": ["TX"],
  "739": ["TX"],
  "834": ["WY"],
  "865": ["UT"],
  "969": ["MP", "PW", "FM", "MH", "AS"],
  "967": ["AS"],
};

/** The states that a US postal code may lie in, the likeliest first; none where there is no such code. */
export function statesOf(postalCode: string): readonly string[] {
  const prefix = /^(\d{3})\d{2}(-?\d{4})?$/.exec(postalCode.trim())?.[1];
  if (!prefix) return [];
  const found = ranges.find(([from, to]) => Number(prefix) >= from && Number(prefix) <= to);
  return found ? [found[2], ...(others[prefix] ?? [])] : [];
}
