import { TextField } from "@/components/form/text-field";

type Props = { label?: string; errors: readonly string[] | undefined; hint?: string };

/** The password that somebody has: shows that it is really them. */
export function PasswordField({ label = "Your password now", errors, hint }: Props) {
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="current-password"
      label={label}
      hint={hint}
      aria-required
      errors={errors}
    />
  );
}
