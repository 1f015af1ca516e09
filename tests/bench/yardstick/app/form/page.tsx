import { trivialAction } from "./actions";

/** A form with the least that an action can be. */
// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function FormPage() {
  return (
    <form action={trivialAction}>
      <button type="submit">Send</button>
    </form>
  );
}
