"use client";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { HiddenFields } from "@/components/form/hidden-fields";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { paths } from "@/lib/paths";

type Props = {
  action: FormAction;
  /** Where to go then; null for who came by themselves. */
  next: string | null;
};

/** The door for customers and employees alike; what is wrong is never said of one of the two fields. */
export function SignInForm({ action, next }: Props) {
  return (
    <>
      <PageTitle title="Sign in">
        <p>
          {next ? "That page is for who is signed in. " : ""}Your trips, and everything that we know
          about you, are in your account. You can book without one: the link in our mail opens a
          booking.
        </p>
      </PageTitle>
      <div className="wrap grid gap-x-16 gap-y-12 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <ActionForm
          action={action}
          labels={{ email: "Email", password: "Password" }}
          className="grid max-w-sm content-start gap-5"
        >
          {(refused, sending) => (
            <>
              {next ? <HiddenFields values={[["next", next]]} /> : null}
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
              <CheckboxField
                name="remember"
                label="Remember me on this device"
                hint="For 30 days. Leave it off where others use the device too."
                defaultChecked={refused?.typed["remember"] === "on"}
              />
              <div className="flex flex-wrap items-center gap-5">
                <Button aria-disabled={sending}>Sign in</Button>
                <a href={paths.forgotPassword()} className="link text-small">
                  Forgot your password?
                </a>
              </div>
            </>
          )}
        </ActionForm>
        <OtherWays />
      </div>
    </>
  );
}

function OtherWays() {
  return (
    <div className="measure text-small text-soft grid content-start gap-4">
      <p>
        No account yet?{" "}
        <a href={paths.register()} className="link">
          Create one
        </a>{" "}
        with your name, your address and a password. If you have just done that, follow the link in
        our mail first.
      </p>
      <p>
        Staying signed in needs{" "}
        <a href={paths.cookies()} className="link">
          one cookie
        </a>
        . If your browser refuses it,{" "}
        <a href={paths.support()} className="link">
          our support
        </a>{" "}
        does for you what the account does.
      </p>
      <p>
        You work here? After the password comes a code from your authenticator app. If you have lost
        one of the two, whoever invited you can send a new invitation.
      </p>
    </div>
  );
}
