"use client";

import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type Trait, traits } from "@/lib/catalog/catalog";

type Props = { told: readonly Trait[]; action: FormAction };

const kinds = [
  { name: "What about", of: /^theme\./ },
  { name: "Where", of: /^region\./ },
  { name: "How", of: /^(pace|length)\./ },
];

/** What somebody says that they like: none of it is ticked beforehand, and all of it may stay empty. */
export function WhatYouLike({ told, action }: Props) {
  const all = Object.entries(traits) as [Trait, string][];
  return (
    <Section
      id="likes"
      title="What you like"
      aside="Kept in a cookie of your browser, nowhere else."
    >
      <ActionForm action={action} className="grid gap-8">
        {(_refused, sending) => (
          <>
            {kinds.map(({ name, of }) => (
              <fieldset key={name} className="min-w-0">
                <legend className="mb-3 font-semibold">{name}</legend>
                <div className="grid grid-cols-2 gap-x-8 gap-y-1 lg:grid-cols-3">
                  {all
                    .filter(([trait]) => of.test(trait))
                    .map(([trait, words]) => (
                      <label key={trait} className="flex min-h-11 items-center gap-3">
                        <input
                          type="checkbox"
                          name="told"
                          value={trait}
                          defaultChecked={told.includes(trait)}
                          className="accent-sun size-5"
                        />
                        {words}
                      </label>
                    ))}
                </div>
              </fieldset>
            ))}
            <Button aria-disabled={sending} className="justify-self-start">
              Save changes
            </Button>
          </>
        )}
      </ActionForm>
    </Section>
  );
}
