import { err, ok, type Result } from '../../lib/result.ts'
import { answerOf, parseAskCode } from '../../protocol/help-code.ts'
import type { Desk } from '../desk.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'
import { logCrypto } from '../sync/sync-ports.ts'

/**
 * The answer that opens a colleague's tablet, once. Needs no network: both tablets know each other by the log they
 * have read. Written down for everybody before it is shown.
 */
export async function giveHelp(
  desk: Desk,
  loop: SyncLoop,
  device: string,
  typed: string,
): Promise<Result<string>> {
  const nonce = await parseAskCode(typed, logCrypto.sha256)
  if (!nonce) return err({ code: 'help-code-wrong' })
  const devices = loop.state.peek().membership?.devices
  const self = devices?.get(desk.store.identity.device)
  const other = devices?.get(device)
  if (self?.role !== 'admin' || self.state !== 'active') return err({ code: 'help-not-admin' })
  // Whoever is out stays out: a pause that a forgotten passphrase undoes would be none.
  if (other?.state !== 'active') return err({ code: 'help-not-active' })
  const said = await desk.writeOrganisation([{ type: 'help.given@1', data: { device } }])
  if (!said.ok) return said
  const { boxPublicKey } = other
  const key = await desk.crypto.helpKey({ space: 'real', device, boxPublicKey, nonce })
  return key.ok ? ok(await answerOf(key.value, logCrypto.sha256)) : key
}
