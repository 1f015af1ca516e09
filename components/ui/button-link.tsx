import type { ComponentProps } from "react";
import { type ButtonKind, buttonLook } from "@/components/ui/button-look";

type Props = ComponentProps<"a"> & { href: string; kind?: ButtonKind };

/** A link that looks like a button, because it is the next step. */
export function ButtonLink({ kind = "sun", className = "", children, ...rest }: Props) {
  return (
    <a className={`${buttonLook[kind]} ${className}`} {...rest}>
      {children}
    </a>
  );
}
