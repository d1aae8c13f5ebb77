import type { CryptoClient } from '../../crypto/client.ts'
import type { VaultHeader } from '../../crypto/vault-header.ts'
import { fromBase64Url } from '../../lib/base64url.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { askCodeOf, parseAnswer } from '../../protocol/help-code.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { logCrypto } from '../sync/sync-ports.ts'
import type { Reopened } from './openers.ts'

/** What to read out to a colleague; undefined while nobody else may help this tablet. */
export async function askCode(header: VaultHeader): Promise<string | undefined> {
  const slot = header.slots.find(({ kind }) => kind === 'helper')
  return slot?.kind === 'helper' ? askCodeOf(fromBase64Url(slot.nonce), logCrypto.sha256) : undefined
}

/** Whether two printed kits open this tablet. */
export function hasKits(header: VaultHeader): boolean {
  return header.slots.some(({ kind }) => kind === 'kits')
}

/** `help-code-wrong`: it was misread. The rest is the keeper's answer. */
export async function checkAnswer(typed: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const key = await parseAnswer(typed, logCrypto.sha256)
  return key ? ok(key) : err({ code: 'help-code-wrong' })
}

/** With what the colleague said. The work on the tablet, sent or not, is as it was. */
export function reopenWithHelp(typed: string, passphrase: string) {
  return async (client: CryptoClient, header: VaultHeader): Promise<Result<Reopened>> => {
    const key = await checkAnswer(typed)
    if (!key.ok) return key
    const kdf = await client.calibrate({})
    if (!kdf.ok) return kdf
    const next = await client.reopenWithHelp({
      header,
      key: key.value,
      passphrase: normalisePassphrase(passphrase),
      kdf: kdf.value,
    })
    const says = [{ type: 'device.reopened@1', data: { how: 'colleague' } }] as const
    return next.ok ? ok({ header: next.value, says }) : next
  }
}
