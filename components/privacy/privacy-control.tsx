import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

/** What becomes of a browser's signal not to sell or share (P4). */
export function PrivacyControl() {
  return (
    <Section id="privacy-control" title="Global Privacy Control">
      <div className="measure grid gap-4">
        <p>
          Your browser may say on every page that nothing about you is to be sold or shared. We take
          that signal as your no to whatever would be shared by your yes alone. Nothing of the kind
          is ever on before you say yes to it, and where we ask, the page tells you that your
          browser said no and that it counts.
        </p>
        <p>
          It changes no price, no place and no service, and it does not touch what your booking
          itself needs.{" "}
          <a href={paths.privacy("ours-alone")} className="link">
            What our policy says of it
          </a>
        </p>
      </div>
    </Section>
  );
}
