import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PageTitle title="Nothing is at this address">
      <p>There is no such page, or it is not for your role.</p>
    </PageTitle>
  );
}
