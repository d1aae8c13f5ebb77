import { ok } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import { loadOwnCircle } from './circles.ts'
import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import type { RequestOf } from './messages.ts'
import { createCaseKey, createSpace, loadCaseKey, openSpace, renewDevice, type Space } from './space.ts'

/** Who this device is, and the keys of its cases. */
export function spaceRequests(ring: KeyRing) {
  const { random } = ring.ports

  return {
    createSpace: ({ space: name }: RequestOf<'createSpace'>) =>
      withVault(ring, async (vaultKey) => {
        const space = await createSpace(name, vaultKey, random)
        ring.spaces.set(name, space)
        return ok({ ...space.identity, sealedKeys: space.sealedKeys })
      }),

    openSpace: ({ space: name, sealedKeys }: RequestOf<'openSpace'>) =>
      withVault(ring, async (vaultKey) => {
        const space = await openSpace(name, sealedKeys, vaultKey)
        if (!space.ok) return space
        ring.spaces.set(name, space.value)
        return ok(space.value.identity)
      }),

    renewDevice: ({ space: name }: RequestOf<'renewDevice'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space) => {
          const renewed = await renewDevice(space, vaultKey, random)
          if (!renewed.ok) return renewed
          ring.spaces.set(name, renewed.value)
          return ok({ sealedKeys: renewed.value.sealedKeys, identity: renewed.value.identity })
        }),
      ),

    createCaseKey: ({ space: name }: RequestOf<'createCaseKey'>) =>
      withSpace(ring, name, async (space) => ok(await createCaseKey(space, random))),

    loadCaseKeys: ({ space: name, keys }: RequestOf<'loadCaseKeys'>) =>
      withSpace(ring, name, async (space) => {
        const loaded = await Promise.all(keys.map((key) => load(space, key)))
        return ok({ refused: keys.filter((_, i) => !loaded[i]).map(({ keyId }) => keyId) })
      }),

    /** Of an erased case: what is sealed under them opens no more, also before the next lock. */
    forgetCaseKeys: ({ space: name, keyIds }: RequestOf<'forgetCaseKeys'>) =>
      withSpace(ring, name, async ({ caseKeys, envelopeKeys, triedKeys }) => {
        for (const keyId of keyIds) {
          caseKeys.delete(keyId)
          triedKeys.delete(keyId)
        }
        for (const derived of envelopeKeys.keys())
          if (keyIds.includes(derived.slice(0, derived.indexOf('/')))) envelopeKeys.delete(derived)
        return ok({})
      }),
  } as const

  /** The key of a restricted case lies under no feed key: what could be opened of it once is kept beside it. */
  function load(space: Space, { keyId, wrapped, own }: RequestOf<'loadCaseKeys'>['keys'][number]) {
    if (!isCircleKey({ wrapped })) return loadCaseKey(space, keyId, wrapped)
    return own ? loadOwnCircle(space, keyId, own) : false
  }
}
