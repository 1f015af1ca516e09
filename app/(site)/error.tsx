"use client";

import { Fault } from "@/components/layout/fault";

type Props = { error: unknown; retry: () => void };

export default function SiteError(props: Props) {
  return <Fault {...props} />;
}
