"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { accountPlaces } from "@/lib/account/account";

/** Where one can go in an account, with the place where one is marked; on a phone the line moves sideways, and begins there. */
export function AccountNav() {
  const here = usePathname();
  const line = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked changes with the address.
  useEffect(() => {
    const list = line.current;
    const marked = list?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (!(list && marked)) return;
    const middle = marked.offsetLeft + marked.offsetWidth / 2 - list.offsetLeft;
    list.scrollLeft = middle - list.clientWidth / 2;
  }, [here]);
  const isIn = (path: string) =>
    path === here || (path !== accountPlaces[0].path && here?.startsWith(`${path}/`));
  return (
    <nav aria-label="Your account" className="min-w-0 flex-1">
      <ul
        ref={line}
        className="-mx-3 flex [scrollbar-width:none] overflow-x-auto max-lg:mask-r-from-90% lg:flex-wrap"
      >
        {accountPlaces.map(({ path, title }) => (
          <li key={path} className="shrink-0">
            <a
              href={path}
              aria-current={isIn(path) ? "page" : undefined}
              className="text-small hover:decoration-sun aria-[current]:decoration-sun flex min-h-12 items-center px-3 underline-offset-8 hover:underline hover:decoration-2 focus-visible:-outline-offset-3 aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
