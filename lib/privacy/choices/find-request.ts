import type { Context } from "@/lib/context/open-context";
import { readLinkToken } from "@/lib/crypto/link-token";
import { notFound } from "@/lib/errors";
import { type FoundRequest, loadRequest } from "@/lib/privacy/choices/load-request";

/**
 * The request that an address leads to, however late.
 * @throws DomainError not_found for an address that was never made, or whose request is gone with its person.
 */
export async function findRequest(ctx: Context, token: string): Promise<FoundRequest> {
  const link = readLinkToken("choice", token);
  const request = link?.epoch === 0 ? await loadRequest(ctx, link.id) : null;
  if (!request) throw notFound("choice");
  return request;
}
