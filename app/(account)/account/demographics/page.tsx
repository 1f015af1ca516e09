import type { Metadata } from "next";
import { aboutQuestions, answersNow } from "@/app/(account)/account/demographics/about-questions";
import { signedInCustomer } from "@/app/signed-in";
import { AboutMeForm } from "@/components/account/about-me-form";
import { AnswersNow } from "@/components/account/answers-now";
import { SavedNote } from "@/components/account/saved-note";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { getAboutMe } from "@/lib/account/get-about-me";
import { openContext } from "@/lib/context/open-context";
import { paths } from "@/lib/paths";
import { changeAboutMeAction, removeAnswerAction } from "./actions";

export const metadata: Metadata = { title: "About you" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const done: Readonly<Record<string, string>> = {
  saved: "Saved. It is used for nothing until you switch suggestions on, under Privacy.",
  removed: "Removed, with its key. Nobody can bring it back.",
};

export default async function Page({ searchParams }: Props) {
  const accountId = await signedInCustomer(paths.accountAboutMe());
  const { done: word } = await searchParams;
  const about = await getAboutMe(openContext("account", accountId));
  const questions = aboutQuestions(about);
  const answers = answersNow(questions);
  return (
    <>
      <PageTitle title="About you">
        <p>
          If you like, tell us more: we can then put trips first that may suit you, once you switch
          suggestions on. No answer changes a price, or which trips and places you can have.
        </p>
      </PageTitle>
      <SavedNote>{typeof word === "string" ? (done[word] ?? null) : null}</SavedNote>
      {answers.length > 0 ? (
        <Section id="now" title="What you told us" aside="Each can go by itself.">
          <AnswersNow answers={answers} remove={removeAnswerAction} />
        </Section>
      ) : null}
      <Section
        id="questions"
        title={answers.length > 0 ? "Change it" : "Seven questions"}
        aside="All of it can stay empty."
      >
        <AboutMeForm
          {...{ questions, seen: about.seen, formToken: about.form.token }}
          action={changeAboutMeAction}
          skip="Leave it as it is"
        />
      </Section>
    </>
  );
}
