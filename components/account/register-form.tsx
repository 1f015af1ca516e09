"use client";

import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { AskedField } from "@/components/privacy/asked-field";
import { controlOf } from "@/components/privacy/field-controls";
import { WhyWeAsk } from "@/components/privacy/why-we-ask";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction, Refused } from "@/lib/action/state";
import { paths } from "@/lib/paths";
import type { PointField } from "@/lib/policy/policy";

type Props = {
  action: FormAction;
  /** What the policy lets this form ask, and nothing else (P6). */
  fields: readonly PointField[];
  /** Binds the answers to the policy that is shown (P47). */
  formToken: string;
};

const password = "password.hash";

/** Opening an account: what the policy asks for, with its reason beside each. */
export function RegisterForm({ action, fields, formToken }: Props) {
  const labels = fields.map(({ field, label }) => [nameOf(field), label]);
  return (
    <>
      <PageTitle title="Create an account">
        <p>
          Your name, your address and a password: that is all it takes. Everything else is up to
          you, later or never.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={Object.fromEntries(labels)}
          className="grid max-w-xl gap-6"
        >
          {(refused, sending) => (
            <>
              <HiddenFields values={[["formToken", formToken]]} />
              <div className="grid gap-x-6 gap-y-6 sm:grid-cols-2">
                {fields.map((field) => (
                  <Asked key={field.field} field={field} refused={refused} />
                ))}
              </div>
              <Button aria-disabled={sending} className="justify-self-start">
                Create account
              </Button>
              <Afterwards />
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}

function nameOf(field: string): string {
  return field === password ? "password" : controlOf(field).key;
}

function Asked({ field, refused }: { field: PointField; refused: Refused | null }) {
  const key = nameOf(field.field);
  const errors = refused?.fields[key];
  if (field.field !== password) {
    const wide = field.field.startsWith("name.") ? "" : "sm:col-span-2";
    return (
      <div className={wide}>
        <AskedField field={field} value={refused?.typed[key] ?? ""} errors={errors} />
      </div>
    );
  }
  return (
    <div className="relative sm:col-span-2">
      <NewPasswordField label={field.label} errors={errors} />
      <WhyWeAsk label={field.label} why={field.why} />
    </div>
  );
}

function Afterwards() {
  return (
    <p className="text-small text-soft">
      We mail you a link to confirm that the address is yours. Nothing is sent to you beside what
      you ask for: see{" "}
      <a href={paths.privacy("registering")} className="link">
        what the policy says of accounts
      </a>
      . You have an account?{" "}
      <a href={paths.signIn()} className="link">
        Sign in
      </a>
      .
    </p>
  );
}
