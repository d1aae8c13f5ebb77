import type { CryptoClient } from '../../crypto/client.ts'
import type { VaultHeader } from '../../crypto/vault-header.ts'
import { type Bytes, concatBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { encodeEntry, parseEntry } from '../../protocol/log-entry.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import { adoptSpace } from '../../storage/adopt-space.ts'
import type { Store } from '../../storage/store.ts'
import { httpTransport } from '../../sync/http-transport.ts'
import type { Desk } from '../desk.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { openSealedStore } from '../set-up-desk.ts'
import { type JoinPorts, openFilledDesk } from '../sync/join.ts'
import { logCrypto, type Network } from '../sync/sync-ports.ts'
import { openKits } from './open-kits.ts'
import type { KitsRecovery } from './openers.ts'

const MAX_TRIES = 4

/**
 * A new tablet in an organisation that nobody else can open: two kits prove themselves to the log, open the keys, and
 * let this tablet in as an admin. Everybody sees that it happened.
 */
export async function recoverOrganisation(
  crypto: CryptoClient,
  header: VaultHeader,
  asked: KitsRecovery,
  ports: JoinPorts,
): Promise<Result<Desk>> {
  const opened = await openKits(crypto, asked.kits)
  if (!opened.ok) return opened
  const { set } = opened.value
  const store = await openSealedStore('real', crypto, ports, 'create')
  if (!store.ok) return store
  const { identity } = store.value
  await store.value.close()
  const transport = kitsTransport(ports.network, crypto, { org: asked.org, set })
  const found = await readFor(transport, asked.org, set)
  if (!found.ok) return found
  const { sealed, membership } = found.value
  const passphrase = normalisePassphrase(asked.passphrase)
  const unlocked = await crypto.unlockLocations({ header, passphrase })
  if (!unlocked.ok) return unlocked
  const { org, feed } = membership
  const epochs = membership.epochs.map(({ epoch, sealed: keys }) => ({ epoch, sealed: keys }))
  const joined = await crypto.recoverSpace({ space: 'real', org, feed, sealed, epochs })
  await crypto.lockLocations({})
  if (!joined.ok) return joined
  const written = await letIn(crypto, transport, identity, { set, membership })
  if (!written.ok) return written
  const adopted = await adoptSpace('real', joined.value.sealedKeys, ports.platform)
  if (!adopted.ok) return adopted
  // Restricted cases come with the first round, and only the kits open those.
  const desk = await openFilledDesk(crypto, ports)
  await crypto.dropKits({})
  if (!desk.ok) return desk
  const member = desk.value.newId()
  const said = await desk.value.writeOrganisation([
    { type: 'member.added@1', data: { member, name: asked.name, role: 'admin' } },
    { type: 'member.fieldSet@1', data: { member, field: 'title', value: asked.title } },
    { type: 'device.named@1', data: { device: identity.device, member, name: '' } },
    { type: 'device.reopened@1', data: { how: 'kits' } },
  ])
  return said.ok ? desk : said
}

/** The server as whoever holds two kits sees it: the log, and a place for one entry. */
function kitsTransport(
  network: Network,
  crypto: CryptoClient,
  { org, set }: { readonly org: string; readonly set: string },
): SyncTransport {
  return httpTransport({
    ...network,
    identity: { org, device: set },
    signSession: (challenge) => crypto.signKitsSession({ org, challenge }),
  })
}

/** The log from its first entry, and what it holds for these kits. `kits-refused`: newer ones have replaced them. */
async function readFor(
  transport: SyncTransport,
  org: string,
  set: string,
): Promise<Result<{ readonly sealed: Bytes; readonly membership: Membership }>> {
  const log = await transport.readLog(0)
  if (!log.ok) return log.error.code === 'not-admitted' ? err({ code: 'kits-refused' }) : log
  const folded = await foldMembership(undefined, log.value, logCrypto)
  if (!folded.ok) return folded
  const membership = folded.value
  // The id is made of the root key: a server cannot show another organisation under this number.
  if (membership.org !== org || membership.recovery?.set !== set) return err({ code: 'kits-refused' })
  const entry = log.value[membership.recovery.index]
  const parsed = entry && parseEntry(entry)
  return parsed?.ok ? ok({ sealed: parsed.value.entry.sealed, membership }) : err({ code: 'kits-refused' })
}

async function letIn(
  crypto: CryptoClient,
  transport: SyncTransport,
  { device, signPublicKey, boxPublicKey }: Store['identity'],
  { set, membership }: { readonly set: string; readonly membership: Membership },
): Promise<Result<void>> {
  let known = membership
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { org, feed, length: index, head: prevHash } = known
    const unsigned = encodeEntry({
      kind: 'recovered',
      org,
      feed,
      index,
      prevHash,
      author: set,
      device,
      role: 'admin',
      signPublicKey,
      boxPublicKey,
      fence: 0,
      sealed: new Uint8Array(0),
    })
    const signature = await crypto.signKitsEntry({ unsigned })
    if (!signature.ok) return signature
    const appended = await transport.appendLog(index, concatBytes(unsigned, signature.value))
    if (appended.ok || appended.error.code !== 'log-moved') return appended
    const again = await readFor(transport, org, set)
    if (!again.ok) return again
    known = again.value.membership
  }
  return err({ code: 'busy' })
}
