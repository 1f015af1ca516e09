import type { Option } from "@/components/form/select-field";

/** 0 to `most`, as the choices of a list. */
export function countOptions(most: number): Option[] {
  return Array.from({ length: most + 1 }, (_, count) => ({
    value: String(count),
    label: String(count),
  }));
}
