import { combine, split } from 'shamir-secret-sharing'
import { type Bytes, toHex } from '../lib/bytes.ts'
import { err, type Failure, ok, type Result } from '../lib/result.ts'
import { authorOf, entryMessage } from '../protocol/log-entry.ts'
import { shareCommitmentInput } from '../protocol/recovery.ts'
import { sessionMessage } from '../protocol/session.ts'
import { epochOf, kitsWrap, takeEpochs } from './epochs.ts'
import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import { joinMemberParts, splitMemberParts, unwrapForDevice } from './member-parts.ts'
import type { RequestOf } from './messages.ts'
import { KEY_LENGTH, sealText, sha256 } from './primitives.ts'
import { deriveRecoveryKeys, RECOVERY_SECRET_LENGTH } from './recovery-keys.ts'
import { newestKeys, openStored, type Space, type SpaceIdentity } from './space.ts'
import { belongWith, memberAad, wrapKeys } from './space-membership.ts'

const KITS = 3
const KITS_NEEDED = 2

interface MadeRecovery {
  readonly set: string
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
  /** In the order they were made; each goes on a paper of its own and nowhere else. */
  readonly shares: readonly Bytes[]
  readonly commits: readonly string[]
  /** For the entry that tells everybody. */
  readonly sealed: Bytes
}

interface Recovered {
  readonly sealedKeys: Bytes
  readonly identity: SpaceIdentity
}

/** The kits: making them, and opening an organisation with two of them. */
export function recoveryRequests(ring: KeyRing) {
  const { random } = ring.ports
  const { kits } = ring

  function drop(): void {
    kits.held?.boxPrivate.fill(0)
    kits.held = undefined
  }

  return {
    /** Kits open the places too, so making them takes a fresh unlock. The secret lives no longer than this call. */
    makeRecovery: ({ space: name }: RequestOf<'makeRecovery'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space): Promise<Result<MadeRecovery, Failure>> => {
          const root = await ring.locations.rootFor(space)
          if (!root) return err({ code: 'locations-locked' })
          const secret = random(RECOVERY_SECRET_LENGTH)
          const shares = (await split(secret, KITS, KITS_NEEDED)).map((share) => new Uint8Array(share))
          const { set, signPublicKey, boxPublicKey, boxPrivate } = await deriveRecoveryKeys(secret)
          boxPrivate.fill(0)
          const wrap = await wrapKeys(space, vaultKey, set, boxPublicKey, root)
          if (!wrap.ok) return wrap
          const commits = await Promise.all(shares.map((share) => commitmentOf(set, share)))
          const text = JSON.stringify({ commits })
          const sealed = await sealText(newestKeys(space).member, text, memberAad(space, set), random)
          return ok({
            set,
            signPublicKey,
            boxPublicKey,
            shares,
            commits,
            sealed: joinMemberParts({ wrap: wrap.value, text: sealed }),
          })
        }),
      ),

    /** Two kits make the secret again. Two that do not belong together make another, of another set. */
    combineKits: async ({ shares }: RequestOf<'combineKits'>) => {
      drop()
      const secret = await combined(shares)
      if (!secret) return err({ code: 'kits-same' })
      const made = await deriveRecoveryKeys(secret)
      kits.held = made
      const { set, signPublicKey, boxPublicKey } = made
      return ok({ set, signPublicKey, boxPublicKey })
    },

    dropKits: async (_: RequestOf<'dropKits'>) => {
      drop()
      return ok(undefined)
    },

    /** Lets a server that has the log show it to whoever holds two kits. */
    signKitsSession: async ({ org, challenge }: RequestOf<'signKitsSession'>) => {
      const { held } = kits
      return held
        ? ok(await held.sign(sessionMessage(org, held.set, challenge)))
        : err({ code: 'kits-missing' })
    },

    signKitsEntry: async ({ unsigned }: RequestOf<'signKitsEntry'>) => {
      const { held } = kits
      if (!held) return err({ code: 'kits-missing' })
      return authorOf(unsigned) === held.set
        ? ok(await held.sign(entryMessage(unsigned)))
        : err({ code: 'member-foreign' })
    },

    recoverSpace: ({ space: name, org, feed, sealed, epochs }: RequestOf<'recoverSpace'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space): Promise<Result<Recovered, Failure>> => {
          const { held } = kits
          const wrap = splitMemberParts(sealed)?.wrap
          if (!held || !wrap) return err({ code: 'kits-missing' })
          const keys = await unwrapForDevice(wrap, held.boxPrivate.slice(), { org, feed, device: held.set })
          const stored = await openStored(space.name, space.sealedKeys, vaultKey)
          if (!stored.ok) return stored
          if (!keys) return err({ code: 'kits-refused' })
          const epoch = await epochOf(keys.slice(0, KEY_LENGTH), epochs)
          const { sealRoot } = ring.locations
          const first = await belongWith(name, stored.value, keys, { org, feed, epoch }, vaultKey, {
            random,
            sealRoot,
          })
          if (!first.ok || epochs.length === 0) return kept(first)
          return kept(await takeEpochs(first.value, vaultKey, epochs, random, kitsWrap(held.boxPrivate)))

          function kept(joined: Result<Space>): Result<Recovered, Failure> {
            if (!joined.ok) return joined
            ring.spaces.set(name, joined.value)
            const { sealedKeys, identity } = joined.value
            return ok({ sealedKeys, identity })
          }
        }),
      ),
  } as const

  async function combined(shares: readonly Bytes[]): Promise<Bytes | undefined> {
    try {
      return new Uint8Array(await combine([...shares]))
    } catch {
      // Its texts quote nothing, but say no more than this either: one kit twice, or bytes that are no share.
      return undefined
    }
  }
}

async function commitmentOf(set: string, share: Bytes): Promise<string> {
  return toHex(await sha256(shareCommitmentInput(set, share)))
}
