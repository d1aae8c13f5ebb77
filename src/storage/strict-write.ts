import { type HeadRow, type Rows, type TableName, type Tables, tableNames } from './tables.ts'

interface WritableTable<Row> {
  readonly add: (row: Row) => unknown
  readonly put: (row: Row) => unknown
  readonly delete: (key: string | number | IDBKeyRange) => unknown
  readonly clear: () => unknown
}
export type WritableTables = { readonly [Name in TableName]: WritableTable<Rows[Name]> }

/**
 * What happens inside a transaction: puts, nothing else. The return type is `undefined` and not `void` so that an
 * async callback does not compile: awaiting anything in here works in Chromium and kills the transaction in WebKit
 * and Firefox (tests/e2e/storage.test.ts notices).
 */
export type WriteCallback = (tables: WritableTables) => undefined

/**
 * `stale`: somebody saved since this was prepared; nothing was written. `clash`: a row with that id is already there;
 * nothing was written. `vanished`: the database is there but empty.
 */
type Outcome = 'stored' | 'stale' | 'clash' | 'vanished'

/**
 * One transaction, flushed to disk before it counts (`durability: 'strict'`): checks that the head is still the one
 * this was prepared on, puts the next head and whatever `write` puts. Safe to repeat: it recognises its own head.
 */
export function strictWrite(
  tables: Tables,
  expectedRevision: number,
  next: HeadRow,
  write: WriteCallback,
): Promise<Outcome> {
  return strictTransaction(tables, (stores, finish) => {
    const reading: IDBRequest<HeadRow | undefined> = stores.meta.get('head')
    reading.onsuccess = () => finish(decide(reading.result, stores))
  })

  function decide(current: HeadRow | undefined, stores: Stores): Decision {
    if (!current) return { outcome: 'vanished' }
    if (current.by === next.by) return { outcome: 'stored' }
    if (current.revision !== expectedRevision) return { outcome: 'stale' }
    return {
      outcome: 'stored',
      write: () => {
        write(stores)
        stores.meta.put(next)
      },
    }
  }
}

/** For setup and refill, where there is no head yet. */
export async function strictPut(tables: Tables, write: WriteCallback): Promise<void> {
  await strictTransaction(tables, (stores, finish) =>
    finish({ outcome: 'stored', write: () => write(stores) }),
  )
}

type Stores = Readonly<Record<TableName, IDBObjectStore>>
interface Decision {
  readonly outcome: Outcome
  readonly write?: () => void
}

function strictTransaction(
  tables: Tables,
  body: (stores: Stores, finish: (decision: Decision) => void) => void,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const transaction = tables.backendDB().transaction(tableNames, 'readwrite', { durability: 'strict' })
    const stores = Object.fromEntries(
      tableNames.map((name) => [name, transaction.objectStore(name)]),
    ) as Stores
    let outcome: Outcome = 'vanished'
    let thrown: unknown
    transaction.oncomplete = () => resolve(outcome)
    transaction.onabort = () => {
      if (thrown) reject(thrown)
      else if (transaction.error?.name === 'ConstraintError') resolve('clash')
      // Without an error of its own an abort comes from outside: the browser closed the connection.
      else reject(transaction.error ?? new DOMException('expected the transaction to complete', 'AbortError'))
    }
    body(stores, (decision) => {
      try {
        decision.write?.()
        outcome = decision.outcome
        transaction.commit()
      } catch (error) {
        thrown = error
        transaction.abort()
      }
    })
  })
}
