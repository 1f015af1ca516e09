import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

/** Prisma as the owner of the database, past the policy: for yardsticks alone. Statements are prepared as the product's are. */
export function ownerClient(url: string): PrismaClient {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `owner_${names.size}`;
    names.set(text, name);
    return name;
  };
  const pool = { connectionString: url, max: 4 };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return new PrismaClient({ adapter });
}
