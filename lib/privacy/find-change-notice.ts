import type { Context } from "@/lib/context/open-context";
import { linkToken } from "@/lib/crypto/link-token";
import { sayUse } from "@/lib/policy/say-use";
import { findUses } from "@/lib/privacy/choices/find-uses";
import { listAnswers } from "@/lib/privacy/choices/list-answers";
import { loadRequest } from "@/lib/privacy/choices/load-request";

/**
 * What is still to be told about a request: the uses that wait for an answer, and the address where it is given; null when all is
 * answered, taken back, or too late to accept (P45).
 */
export async function findChangeNotice(ctx: Context, input: { requestId: string }) {
  const request = await loadRequest(ctx, input.requestId);
  if (!request || request.lapsed) return null;
  const given = await listAnswers(ctx, request);
  const answered = new Set(given.map(({ gid }) => gid));
  const uses = findUses(request).filter(
    ({ over, gids }) => !over && gids.some((gid) => !answered.has(gid)),
  );
  if (uses.length === 0) return null;
  const { version, heldUnder, effectiveAt, expiresAt } = request;
  return {
    ...{
      version,
      heldUnder,
      effectiveAt,
      expiresAt,
      uses: uses.map(sayUse),
    },
    token: linkToken("choice", request.id, 0),
  };
}
