import { FormPart } from "@/components/form/form-part";
import type { Option } from "@/components/form/select-field";
import { typedIn } from "@/components/form/typed";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import type { Refused } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Known = { given: string; surname: string; email: string };

type Props = {
  refused: Refused | null;
  fields: readonly PointField[];
  known: Known | null;
  /** From the account of who is signed in. */
  filled: Readonly<Record<string, string>> | null;
  countries: readonly Option[];
};

/** Who books, and where the bill goes. */
export function ContactFields({ refused, fields, known, filled, countries }: Props) {
  const contact = fields.filter(({ about }) => about === "contact");
  const billing = contact.filter(({ field }) => field.startsWith("address."));
  const draw = (field: PointField) => {
    const { key } = controlOf(field.field);
    const before = known ? new Map(Object.entries(known)).get(key) : undefined;
    return (
      <AskedField
        key={field.field}
        field={field}
        value={typedIn(refused, key, before ?? (known ? "" : (filled?.[key] ?? "")))}
        errors={refused?.fields[key]}
        optional={!field.required || (known !== null && before === undefined)}
        countries={countries}
      />
    );
  };
  return (
    <>
      <FormPart title="Who books" about={filled && !known ? <FromAccount /> : null}>
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {contact.filter((field) => !billing.includes(field)).map(draw)}
        </div>
      </FormPart>
      <FormPart title="Billing address" about={known ? <Kept /> : null}>
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">{billing.map(draw)}</div>
      </FormPart>
    </>
  );
}

function FromAccount() {
  return (
    <p>
      Filled in from your account. What you change here is for this booking;{" "}
      <a href={paths.accountProfile()} className="link">
        your profile
      </a>{" "}
      stays as it is.
    </p>
  );
}

function Kept() {
  return (
    <p>
      You have given us an address and perhaps a phone number already. They are kept, but this page
      may not read them: only{" "}
      <a href={paths.privacy("paying")} className="link">
        billing may
      </a>
      . Leave these fields and the phone empty to keep what you gave.
    </p>
  );
}
