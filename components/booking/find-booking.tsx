"use client";

import { WhyWeAsk } from "@/components/booking/why-we-ask";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; why: string };

/** One field, and always the same answer (rule 112). */
export function FindBooking({ action, why }: Props) {
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
              <div className="relative w-full max-w-sm">
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
                <WhyWeAsk label="Email" why={why} />
              </div>
              <Button aria-disabled={sending}>Send me the link</Button>
              <p className="text-small text-soft">
                We look for the booking with a code made from this address. The address is not
                stored, and the code is destroyed once it was used, after a day at most.
              </p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
