import type { Context } from "@/lib/context/open-context";

/** A context in which `meanwhile` happens once: when what runs in it has read what it goes by, and before it writes. */
export function interrupted(ctx: Context, meanwhile: () => Promise<unknown>): Context {
  let left = 1;
  return {
    ...ctx,
    transaction: (work) =>
      ctx.transaction((inner) =>
        work({
          ...inner,
          transaction: async (part) => {
            left -= 1;
            if (left === 0) await meanwhile();
            return await inner.transaction(part);
          },
        }),
      ),
  };
}
