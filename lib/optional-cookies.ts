const day = 24 * 60 * 60;

/**
 * The cookies that exist only for who has switched them on: all that is written or said of one comes from here (P14, P20). Scripts of
 * ours may read them, so that pages that are the same for everybody need not ask who it is.
 */
export const optionalCookies = {
  preferences: {
    seconds: 180 * day,
    title: "What you tell us that you like",
    about: "You pick kinds of trips and parts of the world, and trips like that come first.",
    whatFor:
      "It holds what you picked yourself on the page of suggestions: kinds of trips and parts of the world. It holds no name and no number.",
    howLong: "180 days from the last time that you change it, or until you switch it off.",
  },
  interests: {
    seconds: 90 * day,
    title: "What you look at here",
    about:
      "Your browser notes which trips you look at and which kinds you search for, and trips like those come first.",
    whatFor:
      "It holds the last trips that you looked at and the last kinds that you searched for, twenty of each, as they are called here. Of who keeps suggestions in their account it holds one word that says so.",
    howLong: "90 days from the last note, or until you switch it off.",
  },
} as const;

export type OptionalCookie = keyof typeof optionalCookies;

/** What a cookie that is on holds at first: nothing is noted yet. */
export const switchedOn = "on";
