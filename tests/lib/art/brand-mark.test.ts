import { describe, expect, it } from "vitest";
import { brandMark } from "@/lib/art/brand-mark";
import { xmlFault } from "@/tests/lib/art/xml-fault";

describe("the company's mark", () => {
  it.each(["day", "night", "auto"] as const)("is well-formed and less than 1 kB: %s", (light) => {
    const svg = brandMark({ light, title: "International <Vacations>" });
    expect(xmlFault(svg)).toBeNull();
    expect(svg.length).toBeLessThan(1024);
    expect(svg).toContain("<title>International &lt;Vacations&gt;</title>");
  });

  it("is decoration when nothing names it", () => {
    expect(brandMark({ light: "day" })).toContain('aria-hidden="true"');
  });
});
