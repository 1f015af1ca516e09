import type { PolicyVersion } from "@/lib/policy/policy";
import { v1 } from "@/lib/policy/versions/v1";
import { v2 } from "@/lib/policy/versions/v2";

/** Every version that this code has, oldest first. The database says which are published; the others are drafts. */
export const versions: readonly PolicyVersion[] = [v1, v2];
