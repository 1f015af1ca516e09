import type { ReactNode } from "react";
import { PasswordField } from "@/components/account/password-field";
import { ActionForm } from "@/components/form/action-form";
import { HiddenFields } from "@/components/form/hidden-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action/state";

type Props = {
  action: FormAction;
  /** What the form carries beside the password: which thing it is about. */
  carries: readonly (readonly [name: string, value: string])[];
  hint?: string;
  /** What the button says. */
  press: string;
  children?: ReactNode;
};

/** The password and one button: for what only the holder of an account may do. */
export function PasswordForm({ action, carries, hint, press, children }: Props) {
  return (
    <ActionForm action={action} labels={{ password: "Password" }} className="grid max-w-sm gap-5">
      {(refused, sending) => (
        <>
          {children}
          <HiddenFields values={carries} />
          <PasswordField
            label="Password"
            {...(hint ? { hint } : {})}
            errors={refused?.fields["password"]}
          />
          <Button aria-disabled={sending} className="justify-self-start max-sm:w-full">
            {press}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
