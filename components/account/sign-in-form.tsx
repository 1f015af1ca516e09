"use client";

import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = { action: FormAction };

/** The first of two steps; what is wrong is never said of one of the two fields. */
export function SignInForm({ action }: Props) {
  return (
    <>
      <PageTitle title="Sign in">
        <p>
          For people who work here. Travellers need no account: the link in the mail opens a
          booking. Staying signed in needs{" "}
          <a href={paths.cookies()} className="link">
            one cookie
          </a>
          .
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ email: "Email", password: "Password" }}
          className="grid max-w-sm gap-5"
        >
          {(refused, sending) => (
            <>
              <TextField
                name="email"
                type="email"
                inputMode="email"
                autoComplete="username"
                label="Email"
                maxLength={254}
                aria-required
                defaultValue={refused?.typed["email"] ?? ""}
                errors={refused?.fields["email"]}
              />
              <TextField
                name="password"
                type="password"
                autoComplete="current-password"
                label="Password"
                aria-required
                errors={refused?.fields["password"]}
              />
              <Button aria-disabled={sending} className="justify-self-start">
                Continue
              </Button>
              <p className="text-small text-soft">
                Next comes a code from your authenticator app. Forgot the password, or lost the
                phone? Whoever invited you can send a new invitation.
              </p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
