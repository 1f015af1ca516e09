import type { PolicyVersion } from "@/lib/policy/policy";
import { v1 } from "@/lib/policy/versions/v1";

/** Every version that was ever published, oldest first. */
export const versions: readonly PolicyVersion[] = [v1];
