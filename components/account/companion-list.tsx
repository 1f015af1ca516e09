"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action/state";
import { formatDate } from "@/lib/dates";
import { paths } from "@/lib/paths";

type Props = {
  companions: readonly {
    companionId: string;
    given: string;
    surname: string;
    birthDate: string | null;
  }[];
  remove: FormAction;
};

/** The people whom one often books for. */
export function CompanionList({ companions, remove }: Props) {
  return (
    <ul className="border-line border-b">
      {companions.map(({ companionId, given, surname, birthDate }) => {
        const name = `${given} ${surname}`;
        return (
          <li
            key={companionId}
            className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t py-4"
          >
            <p>
              <span className="text-name block font-semibold">{name}</span>
              <span className="text-small text-soft">
                {birthDate ? `Born ${formatDate(birthDate)}` : "No date of birth"}
              </span>
            </p>
            <div className="flex flex-wrap gap-3">
              <ButtonLink
                kind="plain"
                href={paths.accountTraveller(companionId)}
                aria-label={`Correct: ${name}`}
              >
                Correct
              </ButtonLink>
              <ActionForm action={remove}>
                {(_refused, sending) => (
                  <>
                    <HiddenFields values={[["companionId", companionId]]} />
                    <Button kind="plain" aria-disabled={sending} aria-label={`Remove: ${name}`}>
                      Remove
                    </Button>
                  </>
                )}
              </ActionForm>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
