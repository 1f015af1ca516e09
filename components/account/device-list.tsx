"use client";

import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  devices: { sessionId: string; device: string; since: string; seen: string; here: boolean }[];
  endOne: FormAction;
  endAll: FormAction;
};

/** Where somebody is signed in, with a way out of each. */
export function DeviceList({ devices, endOne, endAll }: Props) {
  return (
    <div className="grid gap-8">
      <ul className="border-line border-b">
        {devices.map(({ sessionId, device, since, seen, here }) => (
          <li
            key={sessionId}
            className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t py-5"
          >
            <div>
              <p className="text-name font-semibold">
                {device}
                {here ? <span className="text-leaf"> · this one</span> : null}
              </p>
              <p className="text-small text-soft">
                Since {since}. Last seen {seen}.
              </p>
            </div>
            <ActionForm action={endOne}>
              {(_refused, sending) => (
                <>
                  <HiddenFields values={[["sessionId", sessionId]]} />
                  <Button
                    kind="plain"
                    aria-disabled={sending}
                    aria-label={`Sign out ${device}, signed in since ${since}`}
                  >
                    Sign out
                  </Button>
                </>
              )}
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={endAll}>
        {(_refused, sending) => (
          <Button kind="ink" aria-disabled={sending}>
            Sign out everywhere
          </Button>
        )}
      </ActionForm>
    </div>
  );
}
