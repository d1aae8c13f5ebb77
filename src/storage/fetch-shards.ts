import type { HeadRow, ShardRow, Tables } from './tables.ts'

/** Shards handed on together: one message to the worker each. */
const PORTION = 5

interface Fetched {
  /** Of every shard that is there. */
  readonly names: readonly number[]
  readonly head: HeadRow | undefined
}

/**
 * All shards of the list, in one read transaction and past Dexie: this is what everybody waits for after unlocking.
 * `arrived` gets them portion by portion, while the next ones are being read; the first are asked for beside the names.
 * Each by its name, because Chromium hands over two megabytes of single reads in a third of the time of one getAll.
 * Bears being repeated; a portion then arrives again.
 */
export function fetchShards(
  tables: Tables,
  arrived: (portion: readonly ShardRow[]) => void,
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const transaction = tables.backendDB().transaction(['index', 'meta'], 'readonly')
    const index = transaction.objectStore('index')
    const names: IDBRequest<IDBValidKey[]> = index.getAllKeys()
    const head: IDBRequest<HeadRow | undefined> = transaction.objectStore('meta').get('head')
    fetchPortion(
      index,
      Array.from({ length: PORTION }, (_, shard) => shard),
      arrived,
    )
    names.onsuccess = () => {
      const rest = (names.result as number[]).filter((shard) => shard >= PORTION)
      for (let at = 0; at < rest.length; at += PORTION) {
        fetchPortion(index, rest.slice(at, at + PORTION), arrived)
      }
    }
    transaction.oncomplete = () => resolve({ names: names.result as number[], head: head.result })
    // Without an error of its own an abort comes from outside: the browser closed the connection.
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('expected the transaction to complete', 'AbortError'))
  })
}

function fetchPortion(
  index: IDBObjectStore,
  shards: readonly number[],
  arrived: (portion: readonly ShardRow[]) => void,
): void {
  const requests = shards.map((shard): IDBRequest<ShardRow | undefined> => index.get(shard))
  const last = requests.at(-1)
  if (!last) return
  // Answers come in the order of the questions.
  last.onsuccess = () => arrived(requests.flatMap(({ result }) => result ?? []))
}
