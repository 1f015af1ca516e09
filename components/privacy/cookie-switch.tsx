"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";
import { type OptionalCookie, optionalCookies } from "@/lib/optional-cookies";

type Props = {
  cookie: OptionalCookie;
  on: boolean;
  /** Whether the browser says "do not sell or share". */
  gpc: boolean;
  action: FormAction;
};

/** One optional cookie, off until its one button is pressed, and off again by the same (P20). */
export function CookieSwitch({ cookie, on, gpc, action }: Props) {
  const { title, about } = optionalCookies[cookie];
  return (
    <div className="ticket measure flex flex-col gap-4 p-6 sm:p-8">
      <h3 className="text-name font-semibold">{title}</h3>
      <p>{about}</p>
      <p role="status">
        <b>{on ? "This is on." : "This is off."}</b>{" "}
        {on ? "You can switch it off at any time." : "It stays off until you switch it on."}
      </p>
      {gpc ? (
        <p className="text-small">
          Your browser says “do not sell or share” (Global Privacy Control).{" "}
          {on
            ? "You switched this on all the same, and that counts; nothing of it is sold or shared."
            : "We take that as a no to whatever you do not switch on yourself."}
        </p>
      ) : null}
      <ActionForm action={action} className="mt-auto pt-2">
        {(_refused, sending) => (
          <fieldset className="min-w-0">
            <legend className="sr-only">{title}</legend>
            <HiddenFields
              values={[
                ["cookie", cookie],
                ["to", on ? "off" : "on"],
              ]}
            />
            <Button kind="ink" aria-disabled={sending}>
              {on ? "Switch off" : "Switch on"}
            </Button>
          </fieldset>
        )}
      </ActionForm>
    </div>
  );
}
