import type { Bytes } from '../../lib/bytes.ts'
import { ok, type Result } from '../../lib/result.ts'
import { answerCodeOf, encodeJoinRequest, joinCodeOf } from '../../protocol/join-code.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import type { Store } from '../../storage/store.ts'
import { logCrypto } from './sync-ports.ts'

/** A tablet that somebody has to let in: its keys, and where it waits for the answer. */
export interface AtDoor {
  readonly request: Bytes
  readonly code: string
  readonly answerCode: string
  /** Leaves the request as soon as there is a server, and looks for the answer. Null while there is none. */
  readonly look: () => Promise<Result<Bytes | null>>
}

export async function standAtDoor(
  transport: Pick<SyncTransport, 'putJoin' | 'getJoin'>,
  identity: Store['identity'],
): Promise<AtDoor> {
  const request = encodeJoinRequest(identity)
  const code = await joinCodeOf(request, logCrypto.sha256)
  const answerCode = await answerCodeOf(code, logCrypto.sha256)
  let isLeft = false

  async function look(): Promise<Result<Bytes | null>> {
    if (!isLeft) {
      const put = await transport.putJoin(code, request)
      if (!put.ok) return put
      isLeft = true
    }
    const found = await transport.getJoin(answerCode)
    return found.ok ? ok(found.value) : found
  }

  return { request, code, answerCode, look }
}
