import type { FastifyReply, FastifyRequest } from 'fastify'
import { fromBase64Url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { SESSION_SCHEME, WIRE_TYPE } from '../../protocol/wire.ts'
import type { SessionCaller, SessionTokens } from '../session-tokens.ts'

/** An empty answer is one as well; a Buffer keeps Fastify from asking what it is. */
export function sendBytes(reply: FastifyReply, bytes: Bytes): Buffer {
  reply.type(WIRE_TYPE)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function bodyOf({ body }: FastifyRequest): Bytes {
  return body instanceof Uint8Array ? new Uint8Array(body) : new Uint8Array(0)
}

export function callerOf(request: FastifyRequest, tokens: SessionTokens): SessionCaller | undefined {
  const [scheme, token, more] = (request.headers.authorization ?? '').split(' ')
  if (scheme !== SESSION_SCHEME || !token || token.length > 200 || more !== undefined) return undefined
  try {
    return tokens.read(fromBase64Url(token))
  } catch {
    // No token of ours; who comes with it is nobody in particular.
    return undefined
  }
}
