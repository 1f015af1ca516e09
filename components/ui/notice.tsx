import type { ReactNode } from "react";

const looks = {
  plain: "border-edge",
  good: "border-leaf",
  warn: "border-sun",
} as const;

type Props = {
  kind?: keyof typeof looks;
  title?: string;
  /** `alert` for what went wrong just now, `status` for news, none for what was always there. */
  role?: "alert" | "status";
  children: ReactNode;
};

/** A remark set off from the text by a rule in its colour; the words say what the colour says. */
export function Notice({ kind = "plain", title, role, children }: Props) {
  return (
    <div role={role} className={`measure bg-sand text-small border-l-4 px-5 py-4 ${looks[kind]}`}>
      {title ? <p className="text-base font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
