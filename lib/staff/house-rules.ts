/** What everybody who works here keeps to. Read again each quarter, and whenever the policy changes (P35). */
export const houseRules: readonly { title: string; text: string }[] = [
  {
    title: "Look only with a reason",
    text: "A case that somebody opened is a reason. Curiosity is none, and neither is a favour to a friend, a partner or another department. The desk shows you what your task needs, and no more; do not ask a colleague for the rest.",
  },
  {
    title: "Every look is written down",
    text: "The person whose data you open can read later that somebody in your job looked, when, and for what. Work so that you would not mind being asked about it.",
  },
  {
    title: "Never your own",
    text: "Do not open what we hold about yourself, your family or people you know. Hand the case to somebody else.",
  },
  {
    title: "A new use needs a yes",
    text: "What somebody told us is used as the version says that they read. If you have an idea for something else, take it to the privacy officer. A list that is already at hand is no permission.",
  },
  {
    title: "Nothing leaves by itself",
    text: "No names in chats, no addresses in notes, no screen photographs, no lists on memory sticks. What has to go to somebody goes out through the system, which writes down who got what.",
  },
  {
    title: "Paper is data too",
    text: "What must be printed is locked away when you stand up, and shredded when you are done. Lock your screen as well, even for a minute.",
  },
  {
    title: "Your sign-in is yours",
    text: "Nobody here will ever ask for your password or a code of your app, on the telephone least of all. Do not lend them, and do not sign in for somebody else.",
  },
  {
    title: "Say it at once",
    text: "A letter to the wrong address, a lost phone, a mistake of your own: tell the privacy officer straight away. Nobody gets into trouble for saying so; silence is what hurts people.",
  },
];
