import { signedInEmployee } from "@/app/signed-in";
import { perMinute, takeFromLimit } from "@/lib/action/limit";
import { isSameOrigin } from "@/lib/action/same-origin";
import { ExportInput } from "@/lib/billing/schema";
import { writeInvoiceList } from "@/lib/billing/write-invoice-list";
import { openContext } from "@/lib/context/open-context";
import { DomainError } from "@/lib/errors";

const limit = perMinute(20);
const nothing = () => new Response(null, { status: 404 });

export async function POST(request: Request): Promise<Response> {
  const accountId = await signedInEmployee();
  if (!isSameOrigin(request.headers)) return nothing();
  const input = ExportInput.safeParse(Object.fromEntries(await request.formData()));
  if (!input.success) return new Response(null, { status: 400 });
  try {
    await takeFromLimit(limit, request.headers);
    const { filename, lines } = await writeInvoiceList(
      openContext("billing", accountId),
      input.data,
    );
    return new Response(streamOf(lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${filename}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return nothing();
    throw error;
  }
}

/** Part by part, as fast as it is taken. */
function streamOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const parts = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
