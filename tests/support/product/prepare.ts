import { prepare } from "@/scripts/start/database";

await prepare();
