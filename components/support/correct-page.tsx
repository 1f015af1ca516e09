import type { Option } from "@/components/form/select-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";
import type { Correctable } from "@/lib/support/support";
import { CorrectForm } from "./correct-form";

type Form = { token: string; fields: readonly PointField[]; action: FormAction };

type Props = {
  token: string;
  people: readonly Correctable[];
  forms: Record<Correctable["form"], Form>;
  countries: readonly Option[];
  saved: boolean;
};

const titles = { checkout: "As you booked", profile: "In your account" } satisfies Record<
  Correctable["form"],
  string
>;

/** Each person that somebody is to us, with a form of their own: a guest's booking is one (P43, P44). */
export function CorrectPage({ token, people, forms, countries, saved }: Props) {
  return (
    <>
      <PageTitle title="Correct it">
        <p>
          What is wrong, put right. What you leave empty stays as it is. Another email address? Then{" "}
          <a href={`${paths.support()}#contact`} className="link">
            call us
          </a>
          : we make sure of both addresses.
        </p>
      </PageTitle>
      {saved ? (
        <div className="wrap pb-10">
          <Notice kind="good" role="status" title="Saved">
            <p>
              It is corrected, and still kept as the policy says that you read when you told us.
            </p>
          </Notice>
        </div>
      ) : null}
      {people.map((person, at) => {
        const { token: formToken, fields, action } = forms[person.form];
        return (
          <Section
            key={person.personId}
            id={`person-${at + 1}`}
            title={people.length > 1 ? `${titles[person.form]} (${at + 1})` : titles[person.form]}
          >
            <CorrectForm
              {...{ token, formToken, person, countries, action }}
              fields={fields.filter(isContact)}
            />
          </Section>
        );
      })}
      <div className="wrap grid gap-5 pb-10">
        {people.length === 0 ? <p>There is nothing to correct under this address.</p> : null}
        <p>
          <a href={paths.supportRequest(token)} className="link">
            Back to your request
          </a>
        </p>
      </div>
    </>
  );
}

function isContact({ about, field }: PointField): boolean {
  return about !== "traveller" && /^(name|phone|address)\./.test(field);
}
