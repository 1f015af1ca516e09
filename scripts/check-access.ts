// Part of npm run check: nothing of the site answers that nobody listed.
import { assertListed } from "@/scripts/access/assert-listed";

assertListed();
