import type { VaultHeader } from '../../crypto/vault-header.ts'
import type { EventData } from '../../domain/event.ts'
import { toBase64Url } from '../../lib/base64url.ts'
import { ok, type Result } from '../../lib/result.ts'
import { encodeKit, kitSigns, organisationSigns } from '../../protocol/recovery-kit.ts'
import { inGroups } from '../../protocol/spoken-bits.ts'
import type { Desk } from '../desk.ts'
import { loadWords } from '../passphrase.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { logCrypto } from '../sync/sync-ports.ts'
import { kitWords, readKit } from './kit-words.ts'

/** What goes on one paper. Held by the screen that shows it, and gone with it. */
export interface KitPaper {
  readonly words: readonly string[]
  /** What the square picture says. */
  readonly picture: string
}

export interface KitsInTheMaking {
  readonly papers: readonly KitPaper[]
  /** The organisation's number, as it is typed; the same on all three. */
  readonly organisation: string
  readonly data: EventData<'recovery.made@1'>
}

/** Three new papers. They count for nothing until two have been read back: {@link keepKits}. */
export async function makeKits(
  desk: Desk,
  secret: { readonly header: VaultHeader; readonly passphrase: string },
): Promise<Result<KitsInTheMaking>> {
  const { crypto } = desk
  const passphrase = normalisePassphrase(secret.passphrase)
  const unlocked = await crypto.unlockLocations({ header: secret.header, passphrase })
  if (!unlocked.ok) return unlocked
  const made = await crypto.makeRecovery({ space: 'real' })
  await crypto.lockLocations({})
  if (!made.ok) return made
  const { set, signPublicKey, boxPublicKey, sealed, commits, shares } = made.value
  const { org } = desk.store.identity
  const words = await loadWords()
  const papers = await Promise.all(
    shares.map(async (share) => {
      const kit = await encodeKit(set, share, logCrypto.sha256)
      share.fill(0)
      return { words: kitWords(words, kit), picture: kitSigns(kit, org) }
    }),
  )
  return ok({
    papers,
    organisation: inGroups(organisationSigns(org)),
    data: {
      set,
      signPublicKey: toBase64Url(signPublicKey),
      boxPublicKey: toBase64Url(boxPublicKey),
      sealed: toBase64Url(sealed),
      commits: [...commits],
    },
  })
}

/** Which of the papers was typed; undefined when it is none of them. */
export async function paperOf(papers: readonly KitPaper[], typed: string): Promise<number | undefined> {
  const words = await loadWords()
  const kit = await readKit(words, typed)
  if (!kit) return undefined
  const read = await Promise.all(papers.map((paper) => readKit(words, paper.picture)))
  const found = read.findIndex((each) => each?.share.every((byte, i) => byte === kit.share[i]))
  return found === -1 ? undefined : found
}

/** From here on these are the kits. The membership log learns of it with the next meeting with the server. */
export function keepKits(desk: Desk, { data }: KitsInTheMaking): Promise<Result<void>> {
  return desk.writeOrganisation([{ type: 'recovery.made@1', data }])
}
