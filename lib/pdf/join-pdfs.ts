import "server-only";

type Part = { objects: ReadonlyMap<number, Buffer>; root: number };

/**
 * One PDF of several, in their order. It reads what `renderPdf` wrote and nothing else: a table of plain objects, none of them packed
 * into another.
 * @throws an Error for a PDF of another make.
 */
export function joinPdfs(files: readonly Buffer[]): Buffer {
  // 1 is the catalogue and 2 the tree of pages, which has the trees of the files as its branches.
  let next = 3;
  const branches: number[] = [];
  const objects: Buffer[] = [];
  let pages = 0;
  for (const file of files) {
    const { objects: found, root } = readPdf(file);
    const numbers = new Map([...found.keys()].map((old) => [old, next++]));
    const tree = refIn(found.get(root), "Pages");
    branches.push(numberOf(numbers, tree));
    for (const [old, content] of found) {
      const moved = renumber(content, numbers);
      const body = old === tree ? branch(moved) : moved;
      if (old === tree) pages += Number(/\/Count (\d+)/.exec(moved.toString("latin1"))?.[1]);
      objects.push(numbered(numberOf(numbers, old), body));
    }
  }
  const kids = branches.map((number) => `${number} 0 R`).join(" ");
  const tree = `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`;
  const catalogue = "<< /Type /Catalog /Pages 2 0 R /Lang (en-US) >>";
  return write([numbered(1, Buffer.from(catalogue)), numbered(2, Buffer.from(tree)), ...objects]);
}

/** How many pages a PDF of ours has. */
export function countPages(file: Buffer): number {
  const { objects, root } = readPdf(file);
  const tree = objects.get(refIn(objects.get(root), "Pages"))?.toString("latin1") ?? "";
  return Number(/\/Count (\d+)/.exec(tree)?.[1]);
}

function readPdf(file: Buffer): Part {
  const text = file.toString("latin1");
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(at, at + 40));
  const root = /trailer\s*<<[\s\S]*?\/Root (\d+) 0 R/.exec(text.slice(at))?.[1];
  if (!table || !root) throw new Error("Not a PDF of ours.");
  const objects = new Map<number, Buffer>();
  const rows = text.slice(at + table[0].length).split("\n");
  for (let number = 1; number < Number(table[1]); number += 1) {
    const [offset = "", , use] = (rows[number] ?? "").trim().split(" ");
    if (use !== "n") continue;
    objects.set(number, objectAt(file, Number(offset), number));
  }
  return { objects, root: Number(root) };
}

function objectAt(file: Buffer, offset: number, number: number): Buffer {
  const head = `${number} 0 obj`;
  if (file.toString("latin1", offset, offset + head.length) !== head)
    throw new Error("Not a PDF of ours.");
  const begin = offset + head.length;
  const stream = file.indexOf("stream\n", begin);
  const plainEnd = file.indexOf("endobj", begin);
  if (stream < 0 || plainEnd < stream) return file.subarray(begin, plainEnd);
  // A stream may say anything, "endobj" as well: its length says where it ends.
  const length = /\/Length (\d+)(?! \d+ R)/.exec(file.toString("latin1", begin, stream))?.[1];
  if (!length) throw new Error("Not a PDF of ours.");
  const end = file.indexOf("endobj", stream + "stream\n".length + Number(length));
  return file.subarray(begin, end);
}

/** What stands in a stream is left as it is. */
function renumber(content: Buffer, numbers: ReadonlyMap<number, number>): Buffer {
  const stream = content.indexOf("stream\n");
  const head = content.toString("latin1", 0, stream < 0 ? content.length : stream);
  const moved = head.replace(/\b(\d+) 0 R\b/g, (_, old) => `${numberOf(numbers, Number(old))} 0 R`);
  const rest = stream < 0 ? Buffer.alloc(0) : content.subarray(stream);
  return Buffer.concat([Buffer.from(moved, "latin1"), rest]);
}

function branch(content: Buffer): Buffer {
  return Buffer.from(content.toString("latin1").replace("<<", "<<\n/Parent 2 0 R"), "latin1");
}

function numberOf(numbers: ReadonlyMap<number, number>, old: number): number {
  const found = numbers.get(old);
  if (found === undefined) throw new Error("Not a PDF of ours.");
  return found;
}

function refIn(object: Buffer | undefined, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(object?.toString("latin1") ?? "")?.[1];
  if (!found) throw new Error("Not a PDF of ours.");
  return Number(found);
}

function numbered(number: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
}

function write(objects: readonly Buffer[]): Buffer {
  const head = Buffer.from("%PDF-1.7\n%\xff\xff\xff\xff\n", "latin1");
  let offset = head.length;
  const rows = objects.map((object) => {
    const row = `${String(offset).padStart(10, "0")} 00000 n \n`;
    offset += object.length;
    return { number: Number.parseInt(object.toString("latin1", 0, 12), 10), row };
  });
  rows.sort((a, b) => a.number - b.number);
  const table = ["xref\n", `0 ${rows.length + 1}\n`, "0000000000 65535 f \n"];
  const trailer = `trailer\n<< /Size ${rows.length + 1} /Root 1 0 R >>\nstartxref\n${offset}\n%%EOF\n`;
  const tail = [...table, ...rows.map(({ row }) => row), trailer].join("");
  return Buffer.concat([head, ...objects, Buffer.from(tail, "latin1")]);
}
