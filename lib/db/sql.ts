import { Prisma } from "@/lib/db/generated/client";

/** Tagged SQL whose values always travel as parameters. */
export const sql = Prisma.sql;
export const emptySql = Prisma.empty;
