import { TextField } from "@/components/form/text-field";

type Props = { errors: readonly string[] | undefined; hint?: string };

/** The password that somebody has: shows that it is really them who is signed in. */
export function PasswordField({ errors, hint }: Props) {
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="current-password"
      label="Your password now"
      hint={hint}
      aria-required
      errors={errors}
    />
  );
}
