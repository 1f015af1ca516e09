import type { Context } from "@/lib/context/open-context";
import { readSignedToken, signToken } from "@/lib/crypto/signed-token";
import { sql } from "@/lib/db/sql";
import { DomainError } from "@/lib/errors";
import { findVersionByHash, pointOf, type Written } from "@/lib/policy/find-version";
import type { CollectionPoint, PolicyVersion } from "@/lib/policy/policy";

const daySeconds = 24 * 60 * 60;

// Only this file can make one, so nothing is collected without a token that was verified (P47).
class Shown {
  readonly #version: PolicyVersion;
  readonly #point: CollectionPoint;

  constructor(version: PolicyVersion, point: CollectionPoint) {
    this.#version = version;
    this.#point = point;
  }

  get version(): PolicyVersion {
    return this.#version;
  }

  get point(): CollectionPoint {
    return this.#point;
  }
}

/** The form that a person had before their eyes, and the policy version that it was shown under. */
export type ShownForm = Shown;

/** The hidden field of a form that collects personal data: which form, under which version, for 24 hours (P5, P47). */
export function formToken({ version, hash }: Written, pointId: string): string {
  const point = pointOf(version, pointId).id;
  return signToken("collection form", { point, hash }, daySeconds);
}

/**
 * What was shown to the person who sends a form.
 * @throws DomainError `invalid` when the token is forged or of another form; `lapsed` when it is older than 24 hours, or its
 *   version was replaced that long ago: the form is to be shown again, never silently bound to the new version.
 */
export async function readFormToken(
  ctx: Context,
  input: { token: string; point: string },
): Promise<ShownForm> {
  const said = readSignedToken("collection form", input.token);
  const hash = textOf(said, "hash");
  const written = hash ? findVersionByHash(hash) : null;
  const point = written?.version.points.find(({ id }) => id === textOf(said, "point"));
  if (!written || !point || point.id !== input.point) throw stale("invalid");
  if (!(await isShown(ctx, written.version))) throw stale("lapsed");
  return new Shown(written.version, point);
}

/** Whether a version is in force, or was replaced less than 24 hours ago: as the database will say when it stores a row. */
async function isShown(ctx: Context, { number }: PolicyVersion): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ shown: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM policy_effect WHERE number = ${number})
      AND NOT EXISTS (SELECT FROM policy_effect WHERE number > ${number} AND at <= now() - interval '24 hours') AS shown`);
  return row?.shown ?? false;
}

function stale(code: "invalid" | "lapsed"): DomainError {
  return new DomainError(
    code,
    "This form has been open for too long, or our privacy page has changed. Please look it over and send it again.",
  );
}

function textOf(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : null;
}
