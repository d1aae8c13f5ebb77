import Database from 'better-sqlite3'
import { type Bytes, equalBytes } from '../../lib/bytes.ts'
import { signedBatch } from '../../protocol/batch.ts'
import { parseEnvelope } from '../../protocol/envelope.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import { feedHashInput } from '../../protocol/transport.ts'
import { logCrypto, sha256, verifySignature } from '../server-crypto.ts'

export interface FileReport {
  readonly entries: number
  readonly envelopes: number
  /** The first thing that is not as it must be, and where; undefined when everything is. */
  readonly fault: string | undefined
  /** Somebody has left, and the change of key that follows from it is not in the log. */
  readonly isKeyDue: boolean
}

interface Row {
  readonly feed: string
  readonly seq: number
  readonly device: string
  readonly device_seq: number
  readonly hash: Buffer
  readonly chain_hash: Buffer
  readonly signature: Buffer | null
  readonly bytes: Buffer
}

const ZERO_HASH: Bytes = new Uint8Array(32)

/** Reads one organisation's file from end to end and does every sum again, as a tablet would that trusts nobody. */
export async function verifyOrganisationFile(path: string): Promise<FileReport> {
  let db: Database.Database
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
  } catch {
    // Whatever it is, it is not a file this server can read.
    return { entries: 0, envelopes: 0, fault: 'file-unreadable', isKeyDue: false }
  }
  try {
    return await verifyOpen(db)
  } catch (error) {
    return {
      entries: 0,
      envelopes: 0,
      fault: `file-damaged ${(error as { code?: string }).code ?? ''}`.trim(),
      isKeyDue: false,
    }
  } finally {
    db.close()
  }
}

async function verifyOpen(db: Database.Database): Promise<FileReport> {
  const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok'
  if (!isWhole) return { entries: 0, envelopes: 0, fault: 'file-damaged', isKeyDue: false }
  const entries = db
    .prepare<[], { entry: Buffer }>('SELECT entry FROM log ORDER BY position')
    .all()
    .map(({ entry }) => new Uint8Array(entry))
  const folded = await foldMembership(undefined, entries, logCrypto)
  if (!folded.ok)
    return {
      entries: entries.length,
      envelopes: 0,
      fault: `${folded.error.code} at entry ${folded.error.index}`,
      isKeyDue: false,
    }
  const isKeyDue = folded.value.epochDue
  const unerased = findUnerased(db, folded.value)
  if (unerased !== undefined)
    return { entries: entries.length, envelopes: 0, fault: `erased-key ${unerased}`, isKeyDue }
  const feed = verifyFeed(db, folded.value)
  return { entries: entries.length, ...feed, isKeyDue }
}

/** A key that the log says is gone. */
function findUnerased(db: Database.Database, { erased }: Membership): string | undefined {
  const find = db.prepare<[string], { key_id: string }>('SELECT key_id FROM wrapped_key WHERE key_id = ?')
  return [...erased.values()].flat().find((keyId) => find.get(keyId))
}

function verifyFeed(db: Database.Database, membership: Membership): Pick<FileReport, 'envelopes' | 'fault'> {
  const chains = new Map<string, { readonly deviceSeq: number; readonly hash: Bytes }>()
  let envelopes = 0
  let hash = ZERO_HASH
  let isOpen = false
  for (const row of db.prepare<[], Row>('SELECT * FROM envelope ORDER BY feed, seq').iterate()) {
    const fault = rowFault(row, membership, chains.get(row.device), envelopes + 1)
    if (fault) return { envelopes, fault: `${fault} at ${row.seq}` }
    envelopes += 1
    hash = sha256(feedHashInput(hash, row.seq, new Uint8Array(row.hash)))
    if (!equalBytes(hash, row.chain_hash)) return { envelopes, fault: `feed-hash at ${row.seq}` }
    chains.set(row.device, { deviceSeq: row.device_seq, hash: new Uint8Array(row.hash) })
    isOpen = row.signature === null
  }
  const end = db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM feed').get()
  const isEnd = end && !isOpen && end.seq === envelopes && equalBytes(end.hash, hash)
  return { envelopes, fault: isEnd ? undefined : 'feed-end' }
}

function rowFault(
  row: Row,
  { org, feed, devices }: Membership,
  before: { readonly deviceSeq: number; readonly hash: Bytes } | undefined,
  seq: number,
): string | undefined {
  if (row.feed !== feed || row.seq !== seq) return 'feed-gap'
  const bytes = new Uint8Array(row.bytes)
  const parsed = parseEnvelope(bytes)
  if (!parsed.ok || !equalBytes(sha256(bytes), row.hash)) return 'envelope-damaged'
  const { header } = parsed.value
  const isNamed = header.org === org && header.feed === feed && header.device === row.device
  if (!isNamed || header.deviceSeq !== row.device_seq) return 'envelope-misplaced'
  if (header.deviceSeq !== (before?.deviceSeq ?? 0) + 1) return 'chain-gap'
  if (!equalBytes(header.prevHash, before?.hash ?? ZERO_HASH)) return 'chain-fork'
  const author = devices.get(row.device)
  if (!author) return 'feed-stranger'
  if (row.signature === null) return undefined
  const { device, deviceSeq } = header
  const head = { org, feed, device, deviceSeq, hash: new Uint8Array(row.hash) }
  const signed = signedBatch(head, new Uint8Array(row.signature))
  return signed && verifySignature(author.signPublicKey, signed.message, signed.plain)
    ? undefined
    : 'chain-signature'
}
