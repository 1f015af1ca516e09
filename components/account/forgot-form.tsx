"use client";

import { WhyWeAsk } from "@/components/booking/why-we-ask";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction };

/** One field, and always the same answer. */
export function ForgotForm({ action }: Props) {
  return (
    <>
      <PageTitle title="Forgot your password?">
        <p>We mail a link to the address of your account. It sets a new one.</p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ email: "Email" }}
          className="measure grid justify-items-start gap-5"
        >
          {(refused, sending) => (
            <>
              <div className="relative w-full max-w-sm">
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
                <WhyWeAsk
                  label="Email"
                  why="We look for the account with a code made from it, and keep neither where there is none."
                />
              </div>
              <Button aria-disabled={sending}>Send me the link</Button>
              <p className="text-small text-soft">
                You work here? Whoever invited you can send a new invitation instead.
              </p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
