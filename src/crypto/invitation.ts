import { type Bytes, concatBytes, equalBytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { type CpaceSide, startCpace } from './cpace.ts'
import { deriveAesKey, deriveBytes, kdfKey, openAes, sealAes } from './primitives.ts'

const CHANNEL = toUtf8('lykta/invitation/1')
const NEWCOMER = toUtf8('newcomer')
const ADMIN = toUtf8('admin')
const NOTHING = new Uint8Array(0)

/** Who says it, and in which try. */
export type Line = 'hello' | 'answer' | 'request'

/** What a link alone can do: say where to look, and read what lies there. */
export interface LinkLines {
  /** Bytes to make an address of; only who has the link can know it. */
  readonly place: (line: Line, attempt: number) => Promise<Bytes>
  readonly seal: (line: Line, attempt: number, text: Bytes) => Promise<Bytes>
  readonly open: (line: Line, attempt: number, sealed: Bytes) => Promise<Bytes | undefined>
}

export async function openLinkLines(secret: Bytes, random: RandomBytes): Promise<LinkLines> {
  const root = await kdfKey(secret.slice())
  const key = (line: Line, attempt: number) =>
    deriveAesKey(root, 'lykta/invitation/seal/1', line, String(attempt))
  return {
    place: (line, attempt) => deriveBytes(root, 'lykta/invitation/place/1', line, String(attempt)),
    seal: async (line, attempt, text) => sealAes(await key(line, attempt), text, NOTHING, random),
    open: async (line, attempt, sealed) => openAes(await key(line, attempt), sealed, NOTHING),
  }
}

/** What the link and the code make together: two who have both prove it to each other and to nobody else. */
export interface CodeChannel {
  readonly proof: (by: Line) => Promise<Bytes>
  readonly isProof: (by: Line, shown: Bytes) => Promise<boolean>
  readonly seal: (by: Line, text: Bytes) => Promise<Bytes>
  readonly open: (by: Line, sealed: Bytes) => Promise<Bytes | undefined>
}

export interface CodeSide {
  readonly share: Bytes
  /** Undefined when what came is no share at all. */
  readonly finish: (theirs: Bytes) => Promise<CodeChannel | undefined>
}

export function startCodeExchange(
  asked: {
    readonly secret: Bytes
    readonly code: string
    readonly session: Bytes
    readonly role: 'newcomer' | 'admin'
  },
  random: RandomBytes,
): CodeSide {
  const side: CpaceSide = startCpace(
    {
      code: toUtf8(asked.code),
      channel: concatBytes(CHANNEL, asked.secret),
      session: asked.session,
      isFirst: asked.role === 'newcomer',
      first: NEWCOMER,
      second: ADMIN,
    },
    random(32),
  )
  return {
    share: side.share,
    finish: async (theirs) => {
      const shared = side.finish(theirs)
      return shared && openChannel(await kdfKey(shared), random)
    },
  }
}

function openChannel(root: CryptoKey, random: RandomBytes): CodeChannel {
  const proof = (by: Line) => deriveBytes(root, 'lykta/invitation/proof/1', by)
  const key = (by: Line) => deriveAesKey(root, 'lykta/invitation/content/1', by)
  return {
    proof,
    // A sealed text alone could be made to open under many keys at once, and so try many codes: this cannot.
    isProof: async (by, shown) => equalBytes(await proof(by), shown),
    seal: async (by, text) => sealAes(await key(by), text, NOTHING, random),
    open: async (by, sealed) => openAes(await key(by), sealed, NOTHING),
  }
}
