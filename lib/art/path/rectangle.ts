import { step } from "@/lib/art/path/step";

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `${step("M", x, y)}${step("h", width)}${step("v", height)}${step("h", -width)}z`;
}
