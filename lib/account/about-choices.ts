/** What an account may be told about its holder beyond name and address, and never must be (P9): one answer, or several. */
export const oneOf = {
  ageRange: {
    "18-29": "18 to 29",
    "30-39": "30 to 39",
    "40-49": "40 to 49",
    "50-59": "50 to 59",
    "60-69": "60 to 69",
    "70-": "70 or older",
  },
  homeRegion: {
    "us-northeast": "Northeast of the United States",
    "us-midwest": "Midwest of the United States",
    "us-south": "South of the United States",
    "us-west": "West of the United States",
    canada: "Canada",
    "latin-america": "Latin America and the Caribbean",
    europe: "Europe",
    africa: "Africa",
    asia: "Asia",
    oceania: "Australia, New Zealand and the Pacific",
  },
  household: {
    alone: "I live alone",
    two: "There are two of us",
    family: "With children at home",
    shared: "With other grown-ups",
  },
} as const;

export const severalOf = {
  languages: {
    en: "English",
    es: "Spanish",
    fr: "French",
    de: "German",
    it: "Italian",
    pt: "Portuguese",
    zh: "Chinese",
    ja: "Japanese",
    ko: "Korean",
    hi: "Hindi",
    ar: "Arabic",
    sign: "A sign language",
  },
  /** The catalogue's themes. */
  interests: {
    cities: "Cities",
    coast: "Coast",
    cruise: "Cruise",
    culture: "Culture and history",
    desert: "Desert",
    food: "Food and wine",
    islands: "Islands",
    mountains: "Mountains",
    rail: "By rail",
    walking: "Walking",
    wildlife: "Wildlife",
  },
  travelStyles: {
    easy: "Gently, with little on foot",
    active: "Actively, most days on foot",
    short: "Short, within a week",
    long: "Long, two weeks and more",
  },
} as const;

export type OneOf = keyof typeof oneOf;
export type SeveralOf = keyof typeof severalOf;

/** An answer in words; one that no list knows any more stands for itself. */
export function answerWords(question: OneOf | SeveralOf, answer: string): string {
  const words: Readonly<Record<string, string>> = { ...oneOf, ...severalOf }[question];
  return Object.hasOwn(words, answer) ? (words[answer] ?? answer) : answer;
}
