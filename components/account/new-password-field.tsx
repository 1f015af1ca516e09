import { TextField } from "@/components/form/text-field";

type Props = {
  name?: string;
  label: string;
  errors: readonly string[] | undefined;
};

/** A password that is chosen now, typed once: any characters, pasted or made by a password manager as well. */
export function NewPasswordField({ name = "password", label, errors }: Props) {
  return (
    <TextField
      name={name}
      type="password"
      autoComplete="new-password"
      label={label}
      hint="15 characters or more, any of them. A few words that do not belong together are easy to keep; a password manager is easier."
      aria-required
      errors={errors}
      // What Apple’s and other password managers make one by.
      {...{ passwordrules: "minlength: 15; allowed: unicode;" }}
    />
  );
}
