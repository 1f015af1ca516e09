/** The least that Next can prerender. */
// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default function TrivialPage() {
  return <h1>Trivial</h1>;
}
