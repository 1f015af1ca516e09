import type { Metadata } from "next";
import { NothingHere } from "@/components/layout/nothing-here";

export const metadata: Metadata = { title: "Not found" };

/** Inside the shell that these pages stand in already. */
export default NothingHere;
