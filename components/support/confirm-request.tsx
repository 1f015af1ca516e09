"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import type { FormAction } from "@/lib/action/state";
import { formatInstant } from "@/lib/dates";
import type { RequestOnPage } from "@/lib/support/support";

type Props = Pick<RequestOnPage, "wish" | "askedAt"> & { token: string; action: FormAction };

const asked = {
  question: "asked our support something",
  copy: "asked us for a copy of what we hold about them",
  correct: "asked us to correct what we hold about them",
  remove: "asked us to remove what we hold about them",
} satisfies Record<RequestOnPage["wish"], string>;

/** The step that no program takes which only reads somebody's mail (P44). */
export function ConfirmRequest({ wish, askedAt, token, action }: Props) {
  return (
    <>
      <PageTitle title="Was it you?">
        <p>
          On {formatInstant(askedAt)} somebody {asked[wish]}, and gave the address that this link
          was sent to.
        </p>
      </PageTitle>
      <div className="wrap grid gap-6">
        <ActionForm action={action}>
          {(_refused, sending) => (
            <>
              <HiddenFields values={[["requestToken", token]]} />
              <Button aria-disabled={sending} className="max-sm:w-full">
                Yes, I asked for this
              </Button>
            </>
          )}
        </ActionForm>
        <p className="measure text-small text-soft">
          It was not you? Then close this page. Nothing is shown, sent or changed, and what was
          written is destroyed after a month.
        </p>
      </div>
    </>
  );
}
