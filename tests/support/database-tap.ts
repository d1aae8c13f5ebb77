import { forceCloseDatabase } from 'fake-indexeddb'

/** A hand on every connection to the databases of a factory, to break them the way browsers do. */
export interface DatabaseTap {
  readonly factory: IDBFactory
  /** The browser closes every open connection, as when its storage process restarts. */
  readonly loseConnections: () => void
  /** The next openings fail with this error name. */
  readonly failOpens: (times: number, errorName: string) => void
  /** The next commits are aborted with this error name, as a full disk does. */
  readonly failCommits: (times: number, errorName: string) => void
  /** The next commits reach the disk, and nobody is told. */
  readonly hushCommits: (times: number) => void
  /** The next put or add on this table throws. */
  readonly failPut: (table: string, errorName: string) => void
  /** How each transaction that writes asked for its place on the disk, by the first of its tables. */
  readonly flushed: readonly (readonly [table: string, durability: string | undefined])[]
  /** Called before each commit. */
  readonly onCommit: (listener: () => void) => void
}

export function tapDatabases(real: IDBFactory): DatabaseTap {
  const live = new Set<IDBDatabase>()
  const flushed: [string, string | undefined][] = []
  let beforeCommit = () => {}
  let opensToFail = { times: 0, errorName: '' }
  let commitsToFail = { times: 0, errorName: '' }
  let commitsToHush = 0
  let putToFail: { table: string; errorName: string } | undefined

  function tap(database: IDBDatabase): void {
    live.add(database)
    const begin = database.transaction.bind(database)
    database.transaction = (...given) => {
      const transaction = begin(...given)
      if (transaction.mode !== 'readwrite') return transaction
      flushed.push([transaction.objectStoreNames[0] ?? '', given[2]?.durability])
      tapTransaction(transaction)
      return transaction
    }
  }

  function tapTransaction(transaction: IDBTransaction): void {
    const commit = transaction.commit.bind(transaction)
    transaction.commit = () => {
      beforeCommit()
      if (commitsToHush-- > 0) transaction.oncomplete = null
      if (commitsToFail.times-- <= 0) return commit()
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('tapped', commitsToFail.errorName),
      })
      transaction.abort()
    }
    const open = transaction.objectStore.bind(transaction)
    transaction.objectStore = (name) => {
      const store = open(name)
      for (const method of ['add', 'put'] as const) {
        const write = store[method].bind(store)
        store[method] = (...given) => {
          if (putToFail?.table !== name) return write(...given)
          const { errorName } = putToFail
          putToFail = undefined
          throw new DOMException('tapped', errorName)
        }
      }
      return store
    }
  }

  const factory = new Proxy(real, {
    get: (target, name) => {
      const member = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      if (name !== 'open') return member.bind(target)
      return (...given: Parameters<IDBFactory['open']>) => {
        if (opensToFail.times-- > 0) throw new DOMException('tapped', opensToFail.errorName)
        const request = target.open(...given)
        request.addEventListener('success', () => tap(request.result))
        return request
      }
    },
  })

  return {
    factory,
    flushed,
    loseConnections: () => {
      for (const database of live) forceCloseDatabase(database as never)
      live.clear()
    },
    failOpens: (times, errorName) => {
      opensToFail = { times, errorName }
    },
    failCommits: (times, errorName) => {
      commitsToFail = { times, errorName }
    },
    hushCommits: (times) => {
      commitsToHush = times
    },
    failPut: (table, errorName) => {
      putToFail = { table, errorName }
    },
    onCommit: (listener) => {
      beforeCommit = listener
    },
  }
}
