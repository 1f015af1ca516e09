"use client";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormPart } from "@/components/form/form-part";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { QrCode } from "@/components/ui/qr-code";
import type { FormAction } from "@/lib/action/state";
import { type Invitation, roleNames } from "@/lib/staff/staff";

type Props = Invitation & { token: string; action: FormAction };

const labels = { name: "Name", password: "Password", code: "Code", kept: "Recovery codes" };

/** All of joining on one page: it looks the same until it is done, so nothing is lost by coming back to it. */
export function InvitationForm({ token, action, email, role, ...given }: Props) {
  return (
    <>
      <PageTitle title="Welcome">
        <p>
          You are invited as {roleNames[role].toLowerCase()}, and sign in as {email}. Three steps,
          and you are in.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm action={action} labels={labels} className="grid gap-12">
          {(refused, sending) => (
            <>
              <HiddenFields values={[["token", token]]} />
              <FormPart title="You">
                <div className="grid max-w-sm gap-5">
                  <TextField
                    name="name"
                    label="Name"
                    hint="As your colleagues see it."
                    autoComplete="name"
                    maxLength={80}
                    aria-required
                    defaultValue={refused?.typed["name"] ?? ""}
                    errors={refused?.fields["name"]}
                  />
                  {/* So that a password manager knows whose password it keeps; without a name it is not sent. */}
                  <input
                    className="sr-only"
                    autoComplete="username"
                    defaultValue={email}
                    readOnly
                    tabIndex={-1}
                    aria-hidden="true"
                  />
                  <TextField
                    name="password"
                    type="password"
                    label="Password"
                    hint="15 characters or more, any you like. A few words that do not belong together are easy to keep."
                    autoComplete="new-password"
                    aria-required
                    errors={refused?.fields["password"]}
                  />
                </div>
              </FormPart>
              <AppSection {...given} errors={refused?.fields["code"]} />
              <PaperSection codes={given.recoveryCodes} errors={refused?.fields["kept"]} />
              <Button aria-disabled={sending} className="justify-self-start">
                Come in
              </Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}

type AppProps = Pick<Invitation, "qr" | "secret"> & { errors: string[] | undefined };

function AppSection({ qr, secret, errors }: AppProps) {
  return (
    <FormPart
      title="Your app"
      about="Any authenticator app, or a password manager that makes such codes."
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-[14rem_minmax(0,24rem)]">
        <QrCode {...qr} label="The secret for your authenticator app, as a QR code" />
        <div className="grid content-start gap-5">
          <p>
            Scan the picture with your authenticator app, or type this secret into it:
            <br />
            <code className="text-small font-mono">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <TextField
            name="code"
            label="Code"
            hint="The six digits that the app shows now."
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            aria-required
            errors={errors}
          />
        </div>
      </div>
    </FormPart>
  );
}

type PaperProps = { codes: string[]; errors: string[] | undefined };

function PaperSection({ codes, errors }: PaperProps) {
  return (
    <FormPart
      title="Without the phone"
      about="These are not shown again: we keep nothing that could be turned back into them."
    >
      <p className="measure">
        Each of these recovery codes signs you in once when your phone is not there. Print them, or
        write them down, and keep them away from your computer.
      </p>
      <ul className="ticket my-6 grid max-w-xl gap-x-8 gap-y-2 p-8 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CheckboxField name="kept" label="I have kept the recovery codes" errors={errors} />
    </FormPart>
  );
}
