import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";

// Each piece: length of its head (4 bytes) | head as JSON | its bytes. A file is one piece or several in a row.
type Head = { path: string; bytes: number };

const most = 1 << 16;

/** The files of a folder, one after the other, and folders, whose names end in a slash. What the database removes meanwhile is left out: the log of changes knows of it. */
export async function* packFiles(folder: string, names: readonly string[]): AsyncGenerator<Buffer> {
  for (const name of names) yield* packFile(folder, name);
}

/** A text as a file of that name. */
export function* packText(name: string, text: string): Generator<Buffer> {
  yield piece(name, Buffer.from(text));
}

async function* packFile(folder: string, name: string): AsyncGenerator<Buffer> {
  let empty = true;
  if (name.endsWith("/")) return yield piece(name, Buffer.alloc(0));
  try {
    for await (const chunk of createReadStream(path.join(folder, name), { highWaterMark: most })) {
      empty = false;
      yield piece(name, chunk);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  if (empty) yield piece(name, Buffer.alloc(0));
}

function piece(name: string, bytes: Buffer): Buffer {
  const head = Buffer.from(JSON.stringify({ path: name, bytes: bytes.length } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

/** Writes packed files into a folder. @throws an Error for a name that leads out of it. */
export async function unpackFiles(content: AsyncIterable<Buffer>, folder: string): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let current: { name: string; file: FileHandle } | undefined;
  try {
    for await (const chunk of content) {
      rest = Buffer.concat([rest, chunk]);
      for (let next = takePiece(rest); next; next = takePiece(rest)) {
        rest = next.rest;
        if (current?.name !== next.name) {
          await current?.file.close();
          current = await start(folder, next.name);
        }
        await current?.file.write(next.bytes);
      }
    }
  } finally {
    await current?.file.close();
  }
  if (rest.length > 0) throw new Error("The backup ends in the middle of a file.");
}

function takePiece(from: Buffer): { name: string; bytes: Buffer; rest: Buffer } | null {
  if (from.length < 4) return null;
  const at = 4 + from.readUInt32BE(0);
  if (from.length < at) return null;
  const head = JSON.parse(from.subarray(4, at).toString()) as Head;
  const end = at + head.bytes;
  if (from.length < end) return null;
  return { name: head.path, bytes: from.subarray(at, end), rest: from.subarray(end) };
}

async function start(folder: string, name: string) {
  const place = path.resolve(folder, name);
  if (!place.startsWith(path.resolve(folder) + path.sep))
    throw new Error(`A backup names ${name}, which is no place for it.`);
  const isFolder = name.endsWith("/");
  await mkdir(isFolder ? place : path.dirname(place), { recursive: true });
  return isFolder ? undefined : { name, file: await open(place, "w", 0o600) };
}
