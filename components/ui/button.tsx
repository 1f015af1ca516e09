import type { ComponentProps } from "react";
import { type ButtonKind, buttonLook } from "@/components/ui/button-look";

type Props = ComponentProps<"button"> & { kind?: ButtonKind };

/** `sun` is for the one thing to do on the page. */
export function Button({ kind = "sun", type = "submit", className = "", ...rest }: Props) {
  return <button type={type} className={`${buttonLook[kind]} ${className}`} {...rest} />;
}
