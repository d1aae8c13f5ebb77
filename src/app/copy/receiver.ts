import type { Bytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { copyMark, parseReceiverSigns, receiverSigns } from '../../protocol/case-copy.ts'
import { bigEndian, inGroups } from '../../protocol/spoken-bits.ts'
import type { Desk } from '../desk.ts'
import { loadWords } from '../passphrase.ts'
import { logCrypto } from '../sync/sync-ports.ts'

/** Five words of 6,859 are 63.7 bits: nobody makes a key of their own that has the same. */
const MARK_WORDS = 5

export interface Receiver {
  readonly boxPublicKey: Bytes
  /** To be read to each other: both sides see the same. */
  readonly mark: string
}

/** What this tablet shows to whoever is to send it a copy. Public: it opens nothing. */
export async function ownReceiver(desk: Desk): Promise<{ readonly code: string; readonly mark: string }> {
  const { boxPublicKey } = desk.store.identity
  const [signs, mark] = await Promise.all([
    receiverSigns(boxPublicKey, logCrypto.sha256),
    markWords('receiver', boxPublicKey),
  ])
  return { code: inGroups(signs), mark }
}

/** From a code that was typed or read by the camera. */
export async function findReceiver(
  desk: Desk,
  typed: string,
): Promise<Result<Receiver, { readonly code: 'copy-receiver-wrong' | 'copy-receiver-self' }>> {
  const boxPublicKey = await parseReceiverSigns(typed, logCrypto.sha256)
  if (!boxPublicKey) return err({ code: 'copy-receiver-wrong' })
  const own = await ownReceiver(desk)
  const mark = await markWords('receiver', boxPublicKey)
  return mark === own.mark ? err({ code: 'copy-receiver-self' }) : ok({ boxPublicKey, mark })
}

/** By which a receiver knows that a copy was signed on this tablet. */
export function ownSenderMark(desk: Desk): Promise<string> {
  return markWords('sender', desk.store.identity.signPublicKey)
}

export async function markWords(whose: 'receiver' | 'sender', publicKey: Bytes): Promise<string> {
  const words = await loadWords()
  let rest = bigEndian(await copyMark(whose, publicKey, logCrypto.sha256))
  const chosen: string[] = []
  for (let n = 0; n < MARK_WORDS; n++) {
    chosen.push(words[Number(rest % BigInt(words.length))] as string)
    rest /= BigInt(words.length)
  }
  return chosen.join(' ')
}
