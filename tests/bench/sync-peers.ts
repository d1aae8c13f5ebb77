import { once } from 'node:events'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'

// The other side of each peer, as small as it goes, on this machine. Where the writing is ours it is flushed before it is
// acknowledged, as Lykta's is.

export interface PeerServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

export const PEER_SERVERS: Readonly<Record<string, (folder: string) => Promise<PeerServer>>> = {
  rxdb: startRxdb,
  pouchdb: startPouchdb,
  yjs: startYjs,
  automerge: startAutomerge,
  tinybase: startTinybase,
}

/** Packages of this folder, which the project itself does not have, and whose types it does not know. */
const load = (name: string) => import(name)

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Pages come from another port of this machine. */
function allow(response: ServerResponse, origin = '*'): void {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', '*, content-type, accept')
  response.setHeader('access-control-allow-methods', '*, PUT, DELETE')
  if (origin !== '*') response.setHeader('access-control-allow-credentials', 'true')
}

type Answer = (path: string, body: Buffer) => Uint8Array | string | Promise<Uint8Array | string>

async function listen(server: Server, close: () => unknown = () => {}): Promise<PeerServer> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await close()
      server.closeAllConnections()
      server.close()
    },
  }
}

function httpServer(answer: Answer): Server {
  return createServer(async (request, response) => {
    allow(response)
    response.end(request.method === 'OPTIONS' ? '' : await answer(request.url ?? '', await bodyOf(request)))
  })
}

async function startRxdb(folder: string): Promise<PeerServer> {
  mkdirSync(folder, { recursive: true })
  const db = new Database(join(folder, 'rxdb.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE doc (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, json TEXT NOT NULL)')
  db.exec('CREATE INDEX by_seq ON doc (seq)')
  const put = db.prepare(
    'INSERT INTO doc VALUES (?, (SELECT COALESCE(MAX(seq), 0) + 1 FROM doc), ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, json = excluded.json',
  )
  const after = db.prepare<[number, number], { seq: number; json: string }>(
    'SELECT seq, json FROM doc WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const putAll = db.transaction((rows: { newDocumentState: { id: string } }[]) => {
    for (const { newDocumentState } of rows) put.run(newDocumentState.id, JSON.stringify(newDocumentState))
  })
  return listen(
    httpServer((path, body) => {
      const asked = JSON.parse(body.toString())
      if (path === '/push') {
        putAll.immediate(asked)
        return '[]'
      }
      const rows = after.all(asked.checkpoint?.seq ?? 0, asked.batchSize)
      const checkpoint = { seq: rows.at(-1)?.seq ?? asked.checkpoint?.seq ?? 0 }
      return JSON.stringify({ documents: rows.map(({ json }) => JSON.parse(json)), checkpoint })
    }),
    () => db.close(),
  )
}

async function startPouchdb(folder: string): Promise<PeerServer> {
  mkdirSync(folder, { recursive: true })
  const [{ default: PouchDB }, { default: expressPouchdb }] = await Promise.all([
    load('pouchdb'),
    load('express-pouchdb'),
  ])
  const Node = PouchDB.defaults({ prefix: `${folder}/` })
  const options = { inMemoryConfig: true, logPath: join(folder, 'log.txt'), mode: 'minimumForPouchDB' }
  const app = expressPouchdb(Node, options)
  return listen(
    createServer((request, response) => {
      allow(response, request.headers.origin)
      if (request.method === 'OPTIONS') response.end()
      else app(request, response)
    }),
  )
}

async function startYjs(folder: string): Promise<PeerServer> {
  mkdirSync(folder, { recursive: true })
  const Y = await load('yjs')
  const doc = new Y.Doc()
  const file = openSync(join(folder, 'updates'), 'a')
  return listen(
    httpServer((path, body) => {
      if (path === '/vector') return Y.encodeStateVector(doc)
      if (path === '/since') return Y.encodeStateAsUpdate(doc, new Uint8Array(body))
      writeSync(file, body)
      fsyncSync(file)
      Y.applyUpdate(doc, new Uint8Array(body))
      return ''
    }),
    () => closeSync(file),
  )
}

async function startAutomerge(folder: string): Promise<PeerServer> {
  const [{ Repo }, { NodeWSServerAdapter }, { NodeFSStorageAdapter }, { WebSocketServer }] =
    await Promise.all([
      load('@automerge/automerge-repo'),
      load('@automerge/automerge-repo-network-websocket'),
      load('@automerge/automerge-repo-storage-nodefs'),
      load('ws'),
    ])
  const server = httpServer(() => String(Object.values(repo.handles).filter((one) => isFilled(one)).length))
  const sockets = new WebSocketServer({ server })
  const repo = new Repo({
    network: [new NodeWSServerAdapter(sockets)],
    storage: new NodeFSStorageAdapter(folder),
    sharePolicy: async () => false,
  })
  function isFilled(handle: unknown): boolean {
    const { isReady, doc } = handle as { isReady: () => boolean; doc: () => object }
    return isReady.call(handle) && Object.keys(doc.call(handle)).length > 1
  }
  return listen(server, () => sockets.close())
}

async function startTinybase(folder: string): Promise<PeerServer> {
  mkdirSync(folder, { recursive: true })
  const [{ createMergeableStore }, { createFilePersister }, { createWsServer }, { WebSocketServer }] =
    await Promise.all([
      load('tinybase'),
      load('tinybase/persisters/persister-file'),
      load('tinybase/synchronizers/synchronizer-ws-server'),
      load('ws'),
    ])
  const store = createMergeableStore()
  const server = httpServer(() => String(store.getRowCount('cases')))
  const sockets = new WebSocketServer({ server })
  createWsServer(sockets, () => createFilePersister(store, join(folder, 'store.json')))
  return listen(server, () => sockets.close())
}
