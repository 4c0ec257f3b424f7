/**
 * A copy of the unsaved text in this browser (IndexedDB), so that a closed tab, a crash or a long time
 * offline loses nothing. Failing silently is right here: it is the second line of defence, the first is the server.
 */
export interface LocalCopy<Draft> {
  readonly draft: Draft;
  /** Server version the text was written on. */
  readonly version: number;
  readonly at: Date;
}

const DATABASE = "fascicle";
const STORE = "unsaved";

export async function keepLocalCopy<Draft>(key: string, copy: LocalCopy<Draft>): Promise<void> {
  await inStore("readwrite", (store) => store.put(copy, key));
}

export async function dropLocalCopy(key: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key));
}

/** What was left behind under this key; the caller knows the shape it put there. */
export async function readLocalCopy<Draft>(
  key: string,
  isDraft: (value: unknown) => value is Draft,
): Promise<LocalCopy<Draft> | undefined> {
  const found: unknown = await inStore("readonly", (store) => store.get(key));
  if (typeof found !== "object" || found === null) return undefined;
  if (!("draft" in found && "version" in found && "at" in found)) return undefined;
  const { draft, version, at } = found;
  return isDraft(draft) && typeof version === "number" && at instanceof Date
    ? { draft, version, at }
    : undefined;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await open();
    try {
      return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
