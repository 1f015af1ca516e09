"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/action/state";
import { type Trait, traits } from "@/lib/catalog/catalog";
import type { Notes } from "@/lib/insight/insight";

type Props = Notes & { action: FormAction };

/** What this browser noted (P20). */
export function WhatWasNoted(props: Props) {
  return (
    <Section
      id="noted"
      title="What was noted"
      aside="By a script in the pages. Where scripts are off, nothing is noted."
    >
      <NotesTaken {...props} />
    </Section>
  );
}

/** Every note, the newest first, each with a button that removes it (P20, P43). */
export function NotesTaken({ searched, viewed, action }: Props) {
  if (searched.length + viewed.length === 0)
    return <p className="measure">Nothing yet. Look around, and come back.</p>;
  return (
    <div className="grid gap-8">
      <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
        <NoteList title="You looked at" name="viewed" notes={viewed} action={action} />
        <NoteList title="You searched for" name="searched" notes={searched} action={action} />
      </div>
      <ActionForm action={action}>
        {(_refused, sending) => (
          <Button kind="ink" aria-disabled={sending}>
            Remove all notes
          </Button>
        )}
      </ActionForm>
    </div>
  );
}

type ListProps = { title: string; name: keyof Notes; notes: readonly string[]; action: FormAction };

function NoteList({ title, name, notes, action }: ListProps) {
  return (
    <div>
      <h3 className="text-name font-semibold">{title}</h3>
      {notes.length === 0 ? <p className="text-soft mt-2">Nothing.</p> : null}
      <ul className="mt-2">
        {[...notes].reverse().map((note) => (
          <li key={note} className="border-line border-b py-1">
            <ActionForm action={action} className="flex items-center justify-between gap-4">
              {(_refused, sending) => (
                <>
                  <HiddenFields values={[[name, note]]} />
                  <span>{wordsOf(note)}</span>
                  <button
                    type="submit"
                    aria-disabled={sending}
                    className="link text-small min-h-11 cursor-pointer px-2"
                  >
                    Remove<span className="sr-only"> the note {wordsOf(note)}</span>
                  </button>
                </>
              )}
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A kind of trip by its name; a trip by what stands in its address. */
function wordsOf(note: string): string {
  if (Object.hasOwn(traits, note)) return traits[note as Trait];
  const words = note.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
