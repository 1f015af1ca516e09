import { openContext } from "@/lib/context/open-context";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { toJsonLd } from "@/lib/policy/to-json-ld";
import { getPolicy } from "@/lib/privacy/get-policy";
import { listPolicies } from "@/lib/privacy/list-policies";

type Params = { params: Promise<{ n: string }> };

/** A published version for machines. Its address is /privacy/versions/[n].jsonld, which next.config.ts leads here. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { n } = await params;
  const ctx = openContext("browsing");
  const [published, current] = await Promise.all([listPolicies(ctx), getPolicy(ctx)]);
  const found = published.find(({ version }) => String(version.number) === n);
  if (!found) return Response.json({ error: "There is no such version." }, { status: 404 });
  const { version, hash } = found;
  const address = `${env.APP_URL}${paths.policyVersion(version.number)}`;
  const latest = hash === current.hash;
  return new Response(JSON.stringify(toJsonLd({ version, hash, address, latest }), null, 2), {
    headers: {
      "Content-Type": "application/ld+json; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    },
  });
}
