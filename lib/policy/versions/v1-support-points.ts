import type { CollectionPoint } from "@/lib/policy/policy";

/** Where our support asks. */
export const supportPoints: readonly CollectionPoint[] = [
  {
    id: "support-request",
    title: "A question to our support",
    use: "essential.service.operations.support",
    retention: "claim",
    fields: [
      {
        field: "name.given",
        about: "writer",
        required: false,
        label: "First name",
        why: "So that we know how to greet you.",
      },
      {
        field: "name.surname",
        about: "writer",
        required: false,
        label: "Last name",
        why: "It helps us to find what you ask about. You may leave it empty.",
      },
      {
        field: "email.address",
        about: "writer",
        required: true,
        label: "Email",
        why: "We answer there. It is also how we make sure that it is you who asks.",
      },
      {
        field: "message.text",
        about: "writer",
        required: true,
        label: "Your question",
        why: "So that we can help you. Only who works on your question can read it.",
      },
    ],
  },
];
