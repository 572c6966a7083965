/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Content of dropped files and of everything in dropped folders, by path. */
export async function readDropped(dropped: DataTransfer): Promise<ReadonlyMap<string, Uint8Array>> {
  // Entries must be taken before anything is awaited: the list is emptied after the event.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const contents = new Map<string, Uint8Array>();
  for (const entry of entries) await readEntry(entry, contents);
  return contents;
}

async function readEntry(entry: FileSystemEntry, contents: Map<string, Uint8Array>): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    contents.set(entry.fullPath.replace(/^\//, ""), new Uint8Array(await file.arrayBuffer()));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const one of some) await readEntry(one, contents);
  }
}
