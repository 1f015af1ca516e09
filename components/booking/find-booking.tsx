"use client";

import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction };

/** One field, and always the same answer (rule 112). */
export function FindBooking({ action }: Props) {
  return (
    <>
      <PageTitle title="Find a booking">
        <p>
          The link in your confirmation opens your booking. If you have lost it, we send it again to
          the address that you booked with.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm
          action={action}
          labels={{ email: "Email" }}
          className="measure grid justify-items-start gap-5"
        >
          {(refused, sending) => (
            <>
              <div className="w-full max-w-sm">
                <TextField
                  name="email"
                  type="email"
                  inputMode="email"
                  autoComplete="email"
                  label="Email"
                  maxLength={254}
                  aria-required
                  defaultValue={refused?.typed["email"] ?? ""}
                  errors={refused?.fields["email"]}
                />
              </div>
              <Button aria-disabled={sending}>Send me the link</Button>
              <p className="text-small text-soft">
                We use what you write here to look for the booking, and keep nothing of it.
              </p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
