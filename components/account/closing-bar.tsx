import { paths } from "@/lib/paths";

type Props = {
  /** "Sat, Dec 12, 2026". */
  closesOn: string;
};

/** On every page of an account that is about to close: when, and the way back (P43). */
export function ClosingBar({ closesOn }: Props) {
  return (
    <div className="border-sun bg-sand border-b-2 print:hidden">
      <p className="wrap text-small py-3">
        Your account closes on {closesOn}.{" "}
        <a href={paths.accountClose()} className="link">
          Keep it, or see what that means
        </a>
      </p>
    </div>
  );
}
