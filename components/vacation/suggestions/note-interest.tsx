"use client";

import { useEffect } from "react";
import { cookieNamed } from "@/components/vacation/suggestions/cookie-named";
import { type Note, readInterests, withNotes, writeInterests } from "@/lib/insight/insight";
import { optionalCookies } from "@/lib/optional-cookies";
import { paths } from "@/lib/paths";

type Props = { notes: readonly Note[] };

/**
 * Notes what is looked at, where that is switched on, and does nothing at all where it is not (P20): in the browser's own cookie, or in
 * the account of who keeps suggestions there. The page is the same for everybody.
 */
export function NoteInterest({ notes }: Props) {
  const added = JSON.stringify(notes);
  useEffect(() => {
    const interests = readInterests(cookieNamed("interests"));
    if (interests === null || added === "[]") return;
    if (interests === "in the account") {
      const sent = { method: "POST", body: added, keepalive: true };
      void fetch(paths.suggestionNotes(), sent).catch(() => undefined);
      return;
    }
    const value = writeInterests(withNotes(interests, JSON.parse(added) as Note[]));
    const secure = location.protocol === "https:" ? "; Secure" : "";
    const { seconds } = optionalCookies.interests;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet, and this cookie is for this script.
    document.cookie = `interests=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`;
  }, [added]);
  return null;
}
