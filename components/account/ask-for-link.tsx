"use client";

import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/text-field";
import { WhyWeAsk } from "@/components/privacy/why-we-ask";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  title: string;
  lead: string;
  why: string;
  /** What a browser may fill in: the address of an account, or any. */
  autoComplete: "username" | "email";
  note: string;
};

/** One field, and always the same answer: a mail, if there is somebody to write to (rule 112). */
export function AskForLink({ action, title, lead, why, autoComplete, note }: Props) {
  return (
    <>
      <PageTitle title={title}>
        <p>{lead}</p>
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
                  autoComplete={autoComplete}
                  label="Email"
                  maxLength={254}
                  aria-required
                  defaultValue={refused?.typed["email"] ?? ""}
                  errors={refused?.fields["email"]}
                />
                <WhyWeAsk label="Email" why={why} />
              </div>
              <Button aria-disabled={sending}>Send me the link</Button>
              <p className="text-small text-soft">{note}</p>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
