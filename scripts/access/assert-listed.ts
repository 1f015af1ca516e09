import { actions, handlers, pages } from "@/app/access";
import { type Entries, findEntries } from "@/scripts/access/find-entries";

const lists: Record<keyof Entries, Readonly<Record<string, unknown>>> = {
  pages,
  handlers,
  actions,
};

/**
 * Every page, route handler and action is in the table that says who is let in, and everything in it is there.
 * @throws an Error that names what is not.
 */
export function assertListed(): void {
  const { odd, ...found } = findEntries();
  const wrong = (Object.keys(lists) as (keyof Entries)[]).flatMap((kind) => [
    ...found[kind].filter((one) => !(one in lists[kind])).map((one) => `${one}: not listed`),
    ...Object.keys(lists[kind])
      .filter((one) => !found[kind].includes(one))
      .map((one) => `${one}: listed, and not there`),
  ]);
  const all = [...wrong, ...odd.map((file) => `${file}: takes requests as no list can say`)];
  if (all.length > 0)
    throw new Error(`Who is let in where is said in app/access.ts:\n  ${all.join("\n  ")}`);
}
