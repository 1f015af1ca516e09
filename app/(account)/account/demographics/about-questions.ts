import type { AboutQuestion } from "@/components/account/about-me-form";
import {
  answerWords,
  type OneOf,
  oneOf,
  type SeveralOf,
  severalOf,
} from "@/lib/account/about-choices";
import type { AboutMe } from "@/lib/account/get-about-me";

const questionOf: Readonly<Record<string, keyof AboutMe["answers"]>> = {
  ...{ "age_range.range": "ageRange", "home_region.region": "homeRegion" },
  ...{ "languages.list": "languages", "household.kind": "household" },
  ...{ "interests.list": "interests", "travel_styles.list": "travelStyles" },
  "access_needs.needs": "accessNeeds",
};

/** The questions of the policy in its order, each with the answers to choose from and what was answered. */
export function aboutQuestions({ form, answers }: AboutMe): AboutQuestion[] {
  return form.fields.flatMap(({ field, label, why }) => {
    const name = questionOf[field];
    if (!name) return [];
    const answer = [answers[name] ?? []].flat();
    return { ...{ name, label, why, answer }, ...answersTo(name) };
  });
}

/** What was answered, in words. */
export function answersNow(questions: readonly AboutQuestion[]) {
  return questions
    .filter(({ answer }) => answer.length > 0)
    .map(({ name, label, kind, answer }) => ({
      ...{ name, label },
      words:
        kind === "words"
          ? answer.join()
          : answer.map((one) => answerWords(name as OneOf | SeveralOf, one)).join(", "),
    }));
}

function answersTo(name: string): Pick<AboutQuestion, "kind" | "options"> {
  const one: Readonly<Record<string, object>> = oneOf;
  const several: Readonly<Record<string, object>> = severalOf;
  if (one[name]) return { kind: "one", options: optionsOf(one[name]) };
  if (several[name]) return { kind: "several", options: optionsOf(several[name]) };
  return { kind: "words", options: [] };
}

function optionsOf(words: object) {
  return Object.entries(words).map(([value, label]) => ({ value, label: String(label) }));
}
