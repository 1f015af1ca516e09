import { number } from "@/lib/art/path/number";

/** A path command with its numbers, packed: a minus sign parts two numbers as well as a blank does. */
export function step(command: string, ...values: number[]): string {
  return command + values.map(number).join(" ").replaceAll(" -", "-");
}
