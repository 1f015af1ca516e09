/**
 * The school year in which a text is understood, by the formula of Flesch and Kincaid (1975): eight is what somebody of fourteen
 * reads. Syllables are counted as groups of vowels, without a silent e at the end.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:](?:\s|$)/).filter((part) => /\w/.test(part)).length;
  const words = text.match(/[a-z’'-]+/gi) ?? [];
  const syllables = words.reduce((all, word) => all + syllablesOf(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
