"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { NotesTaken } from "@/components/vacation/suggestions/what-was-noted";
import type { FormAction } from "@/lib/action/state";
import { type Taste, traits } from "@/lib/catalog/catalog";

type Props = {
  /** What the account knows; null while suggestions are off there. */
  taste: Taste | null;
  /** Whether this browser notes into it. */
  here: boolean;
  gpc: boolean;
  switchIt: FormAction;
  removeNotes: FormAction;
};

/** Suggestions of an account: off until its holder says so, and off again by one button, with all that was noted (P9, P20). */
export function AccountSuggestions({ taste, here, gpc, switchIt, removeNotes }: Props) {
  const on = taste !== null;
  return (
    <Section id="account" title="In your account" aside="For you, wherever you are signed in.">
      <div className="grid gap-8">
        <div className="ticket measure grid gap-4 p-6 sm:p-8">
          <p>
            What your account says of you, as far as you filled it in, and notes of which trips you
            look at and which kinds you search for order these trips for you. You see all of it
            here; prices and places stay as they are.
          </p>
          <p role="status">
            <b>{on ? "This is on." : "This is off."}</b>{" "}
            {on
              ? "Switching it off removes the notes."
              : "It stays off until you switch it on: nothing is noted."}
          </p>
          <Remarks on={on} here={here} gpc={gpc} />
          <div className="flex flex-wrap gap-3">
            <Switch to={on ? "off" : "on"} action={switchIt}>
              {on ? "Switch off for my account" : "Switch on for my account"}
            </Switch>
            {on && !here ? (
              <Switch to="on" action={switchIt}>
                Take notes in this browser, too
              </Switch>
            ) : null}
          </div>
        </div>
        {taste ? <Known taste={taste} removeNotes={removeNotes} /> : null}
      </div>
    </Section>
  );
}

function Remarks({ on, here, gpc }: Pick<Props, "here" | "gpc"> & { on: boolean }) {
  return (
    <>
      {on && !here ? <p>This browser takes no notes for it at the moment.</p> : null}
      {gpc ? (
        <p className="text-small">
          Your browser says “do not sell or share” (Global Privacy Control).{" "}
          {on
            ? "You switched this on all the same, and that counts; nothing of it is sold or shared."
            : "We take that as a no to whatever you do not switch on yourself."}
        </p>
      ) : null}
    </>
  );
}

type KnownProps = { taste: Taste; removeNotes: FormAction };

function Known({ taste, removeNotes }: KnownProps) {
  const told = taste.told.map((trait) => traits[trait]).join(" · ");
  return (
    <>
      <p className="measure">
        {told ? `By what you told us: ${told}.` : "You have told us nothing that orders them."}
      </p>
      <NotesTaken searched={taste.searched} viewed={taste.viewed} action={removeNotes} />
    </>
  );
}

type SwitchProps = { to: "on" | "off"; action: FormAction; children: string };

function Switch({ to, action, children }: SwitchProps) {
  return (
    <ActionForm action={action}>
      {(_refused, sending) => (
        <>
          <HiddenFields values={[["to", to]]} />
          <Button kind="ink" aria-disabled={sending}>
            {children}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
