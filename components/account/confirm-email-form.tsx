"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";

type Props = { action: FormAction; token: string; formToken: string };

/** The last step of moving an account to another address; opening this page moves nothing. */
export function ConfirmEmailForm({ action, token, formToken }: Props) {
  return (
    <>
      <PageTitle title="Your new address">
        <p>
          From here on you sign in with the address that the link was mailed to, and we write there.
          The address before it is told so, and then destroyed.
        </p>
      </PageTitle>
      <div className="wrap">
        <ActionForm action={action} className="grid justify-items-start gap-5">
          {(_refused, sending) => (
            <>
              <HiddenFields
                values={[
                  ["token", token],
                  ["formToken", formToken],
                ]}
              />
              <Button aria-disabled={sending}>Use this address</Button>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
