import { ok } from '../lib/result.ts'
import { openEnvelope, sealEnvelopes, signHead, tryArrived, verifyChain } from './envelopes.ts'
import { type KeyRing, withSpace } from './key-ring.ts'
import type { RequestOf } from './messages.ts'
import { openRecord, sealRecord } from './records.ts'

/** What is written every day: events onto the chain, and the views beside them. */
export function sealingRequests(ring: KeyRing) {
  const { random } = ring.ports

  return {
    seal: ({ space: name, head, events, records }: RequestOf<'seal'>) =>
      withSpace(ring, name, async (space) => {
        const envelopes = await sealEnvelopes(space, head, events, random)
        if (!envelopes.ok) return envelopes
        const last = envelopes.value.at(-1)
        const newHead = last ? { deviceSeq: last.deviceSeq, hash: last.hash } : head
        const [signature, sealed] = await Promise.all([
          last ? signHead(space, newHead) : null,
          Promise.all(records.map((record) => sealRecord(space, record.name, record.text, random))),
        ])
        return ok({ envelopes: envelopes.value, head: newHead, signature, records: sealed })
      }),

    openEnvelopes: ({ space: name, envelopes, arrived = [] }: RequestOf<'openEnvelopes'>) =>
      withSpace(ring, name, async (space) => {
        const tried = await tryArrived(space, arrived)
        return ok(await Promise.all(envelopes.map((bytes) => openEnvelope(space, bytes, tried))))
      }),

    openRecords: ({ space: name, records }: RequestOf<'openRecords'>) =>
      withSpace(ring, name, async (space) =>
        ok(await Promise.all(records.map((record) => openRecord(space, record.name, record.bytes)))),
      ),

    verifyChain: (input: RequestOf<'verifyChain'>) => verifyChain(input),
  } as const
}
