"use client";

import { useEffect, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  values: readonly (readonly [name: string, value: string])[];
  /** The form that the price was made from: once it is changed, the price is of another party. */
  partyForm: string;
};

/** Takes the places for a while; nothing is owed and no name is asked yet. */
export function HoldForm({ action, values, partyForm }: Props) {
  const stale = useChanged(partyForm);
  if (stale)
    return (
      <div role="status" className="grid gap-4">
        <p className="text-small">You have changed who travels. This price is the one before.</p>
        <Button form={partyForm}>Update price</Button>
      </div>
    );
  return (
    <ActionForm action={action} className="grid gap-4">
      {(_, sending) => (
        <>
          <HiddenFields values={values} />
          <Button disabled={sending}>Hold these places</Button>
        </>
      )}
    </ActionForm>
  );
}

function useChanged(id: string): boolean {
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    const form = document.getElementById(id);
    const note = () => setChanged(true);
    form?.addEventListener("change", note);
    return () => form?.removeEventListener("change", note);
  }, [id]);
  return changed;
}
