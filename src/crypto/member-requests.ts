import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { authorOf, entryMessage } from '../protocol/log-entry.ts'
import { sessionMessage } from '../protocol/session.ts'
import { signHead } from './envelopes.ts'
import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import { joinMemberParts, splitMemberParts } from './member-parts.ts'
import type { RequestOf } from './messages.ts'
import { openText, sealText } from './primitives.ts'
import { newestKeys, type Space, type SpaceError } from './space.ts'
import { foundOrganisation, joinOrganisation, memberAad, wrapKeys } from './space-membership.ts'

/** Who else is in: entries of the membership log, and the key that lets a device in. */
export function memberRequests(ring: KeyRing) {
  const { random } = ring.ports

  /** Letting somebody in hands over the places too, so it takes a fresh unlock. */
  async function wrapFor(
    space: Space,
    vaultKey: CryptoKey,
    device: string,
    boxPublicKey: Bytes,
  ): Promise<Result<Bytes, SpaceError | { readonly code: 'locations-locked' }>> {
    const root = await ring.locations.rootFor(space)
    return root ? wrapKeys(space, vaultKey, device, boxPublicKey, root) : err({ code: 'locations-locked' })
  }

  return {
    sealMember: ({ space: name, device, text, boxPublicKey }: RequestOf<'sealMember'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(
          ring,
          name,
          async (space): Promise<Result<Bytes, SpaceError | { readonly code: 'locations-locked' }>> => {
            const wrap = boxPublicKey ? await wrapFor(space, vaultKey, device, boxPublicKey) : undefined
            if (wrap && !wrap.ok) return wrap
            const sealed = await sealText(newestKeys(space).member, text, memberAad(space, device), random)
            return ok(joinMemberParts({ wrap: wrap?.value, text: sealed }))
          },
        ),
      ),

    openMember: ({ space: name, device, sealed }: RequestOf<'openMember'>) =>
      withSpace(ring, name, async (space) => {
        const parts = splitMemberParts(sealed)
        let text: string | undefined
        // It does not say of which epoch it is; there are few, and the newest are tried first.
        for (const { member } of [...space.epochs.values()].reverse())
          text ??= parts && (await openText(member, parts.text, memberAad(space, device)))
        return text === undefined ? err({ code: 'member-damaged' }) : ok(text)
      }),

    foundOrganisation: ({ space: name, text }: RequestOf<'foundOrganisation'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space) => {
          const { device } = space.identity
          const sealed = await sealText(newestKeys(space).member, text, memberAad(space, device), random)
          return foundOrganisation(space, vaultKey, joinMemberParts({ wrap: undefined, text: sealed }))
        }),
      ),

    /** Signs what this device says in the log, and nothing that names another author. */
    signEntry: ({ space: name, unsigned }: RequestOf<'signEntry'>) =>
      withSpace(ring, name, async (space) => {
        const isOurs = authorOf(unsigned) === space.identity.device
        return isOurs ? ok(await space.sign(entryMessage(unsigned))) : err({ code: 'member-foreign' })
      }),

    signHead: ({ space: name, head, seen }: RequestOf<'signHead'>) =>
      withSpace(ring, name, async (space) => ok(await signHead(space, head, seen))),

    /** Proves to a server who this is. The message is made here: the key signs nothing it is handed. */
    signSession: ({ space: name, challenge, org }: RequestOf<'signSession'>) =>
      withSpace(ring, name, async (space) => {
        const { device } = space.identity
        return ok(await space.sign(sessionMessage(org ?? space.identity.org, device, challenge)))
      }),

    joinSpace: ({ space: name, org, feed, sealed, epoch = 0 }: RequestOf<'joinSpace'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space) => {
          const joined = await joinOrganisation(
            space,
            vaultKey,
            { org, feed, sealed, epoch },
            {
              random,
              sealRoot: ring.locations.sealRoot,
            },
          )
          if (!joined.ok) return joined
          ring.spaces.set(name, joined.value)
          return ok({ sealedKeys: joined.value.sealedKeys, identity: joined.value.identity })
        }),
      ),
  } as const
}
