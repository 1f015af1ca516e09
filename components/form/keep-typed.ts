import type { ActionState, FormAction } from "@/lib/action/state";

const cutOff = "We could not be reached. Nothing is lost: what you typed is here. Send it again.";

/**
 * The same action for a line that may be cut off: then the form comes back with all that was typed, but for secrets. What the server
 * answers, and every fault of ours, is left as it is.
 */
export function keepTyped(action: FormAction, foresee?: (sent: FormData) => void): FormAction {
  return async (previous, sent): Promise<ActionState> => {
    foresee?.(sent);
    try {
      return await action(previous, sent);
    } catch (error) {
      if (!isCutOff(error)) throw error;
      return { code: "unavailable", message: cutOff, fields: {}, typed: typedIn(sent) };
    }
  };
}

/** A browser that reaches nobody says so by a bare TypeError; what comes from the server has a digest. */
function isCutOff(error: unknown): boolean {
  return error instanceof TypeError && !("digest" in error);
}

function typedIn(sent: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of sent) {
    if (typeof value !== "string") continue;
    typed[name] = Object.hasOwn(typed, name) ? `${typed[name]}\n${value}` : value;
  }
  return typed;
}
