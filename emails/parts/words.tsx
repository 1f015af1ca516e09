import { Button, Heading, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { font, tone } from "./theme";

type Props = { children: ReactNode };

/** One line in spaced capitals above the name: what kind of mail this is. */
export function Eyebrow({ children }: Props) {
  const style = { margin: "0 0 8px", fontSize: "13px", lineHeight: "20px", fontWeight: 600 };
  return <Text {...tone("sun", { ...style, letterSpacing: "0.5px" })}>{children}</Text>;
}

/** The name on the poster. */
export function Name({ children }: Props) {
  const { className, style } = tone("ink", {
    margin: "0 0 16px",
    fontFamily: font.display,
    fontSize: "34px",
    lineHeight: "40px",
    fontWeight: 400,
    letterSpacing: "3px",
    textTransform: "uppercase",
  });
  return (
    <Heading as="h1" className={`${className} iv-name`} style={style}>
      {children}
    </Heading>
  );
}

export function Part({ children }: Props) {
  const style = { margin: "40px 0 8px", fontFamily: font.display, fontWeight: 600 };
  return (
    <Heading as="h2" {...tone("ink", { ...style, fontSize: "20px", lineHeight: "28px" })}>
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: Props) {
  return (
    <Text {...tone("ink", { margin: "0 0 16px", fontSize: "16px", lineHeight: "26px" })}>
      {children}
    </Text>
  );
}

/** The one thing to do. */
export function MainButton({ href, children }: Props & { href: string }) {
  return (
    <Button
      href={href}
      {...tone("button", {
        padding: "14px 28px",
        margin: "8px 0 20px",
        borderRadius: "4px",
        fontSize: "16px",
        lineHeight: "24px",
        fontWeight: 600,
        textAlign: "center",
      })}
    >
      {children}
    </Button>
  );
}
