// Makes the year that the demo has behind it, in the database and with the stand-in of Stripe that its environment names.
import { closeClients } from "@/lib/db/purpose-client";
import { makeYear } from "@/scripts/start/year/make-year";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Where is the stand-in of Stripe to keep its state?");
await makeYear({ folder, households: 240, days: 363 });
await closeClients();
process.exit(0);
