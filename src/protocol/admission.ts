import * as z from 'zod/mini'
import { concatBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { idBytes, sized, uint64 } from './byte-codec.ts'
import { decodeWith, type RequestCodec } from './wire.ts'

// What a server asks of whoever comes, beyond being in the log: an invitation, a sign-in with the employer. Nothing of it
// opens anything; keys come from colleagues alone.

/** As the byte on the wire. */
const EMPLOYMENT = ['none', 'proved', 'due', 'needed'] as const
const INVITATION = ['none', 'given', 'needed'] as const
/** Signs of the code that is carried from the sign-in page to the tablet. */
export const PROOF_CODE_LENGTH = 8
const MAX_URL = 4_096

/** How a device stands with this server. */
export interface AdmissionState {
  /**
   * `none`: this server does not ask. `proved`: until `untilMs`. `due`: to be shown again before `untilMs`, and nothing
   * is held back before. `needed`: nothing new is given out until it has been shown.
   */
  readonly employment: (typeof EMPLOYMENT)[number]
  /** Milliseconds since 1970 by the server's clock; 0 where it means nothing. */
  readonly untilMs: number
  readonly invitation: (typeof INVITATION)[number]
}

const State = z.object({
  employment: z.enum(EMPLOYMENT),
  untilMs: z.number().check(z.int(), z.gte(0)),
  invitation: z.enum(INVITATION),
})
const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Code = z.string().check(z.regex(/^[0-9A-Z]{8,16}$/))
const Invitation = z.object({ org: Hex, device: Hex, code: Code })
const Finish = z.object({ code: Code })
const Begin = z.object({ url: z.string().check(z.regex(/^https?:\/\/\S+$/), z.maxLength(MAX_URL)) })

export const admissionAnswer: RequestCodec<AdmissionState> = {
  encode: ({ employment, untilMs, invitation }) =>
    concatBytes(
      Uint8Array.of(EMPLOYMENT.indexOf(employment), INVITATION.indexOf(invitation)),
      uint64(untilMs),
    ),
  decode: (bytes) =>
    decodeWith(bytes, State, (r) => ({
      employment: EMPLOYMENT[r.uint8()],
      invitation: INVITATION[r.uint8()],
      untilMs: r.uint64(),
    })),
}

export const invitationRequest: RequestCodec<z.infer<typeof Invitation>> = {
  encode: ({ org, device, code }) => concatBytes(idBytes(org), idBytes(device), sized(toUtf8(code))),
  decode: (bytes) =>
    decodeWith(bytes, Invitation, (r) => ({ org: r.id(), device: r.id(), code: textOf(r.sized()) })),
}

/** Where to sign in. */
export const beginProofAnswer: RequestCodec<z.infer<typeof Begin>> = {
  encode: ({ url }) => sized(toUtf8(url)),
  decode: (bytes) => decodeWith(bytes, Begin, (r) => ({ url: textOf(r.sized()) })),
}

export const finishProofRequest: RequestCodec<z.infer<typeof Finish>> = {
  encode: ({ code }) => sized(toUtf8(code)),
  decode: (bytes) => decodeWith(bytes, Finish, (r) => ({ code: textOf(r.sized()) })),
}

function textOf(bytes: Parameters<typeof fromUtf8>[0]): string {
  try {
    return fromUtf8(bytes)
  } catch {
    // No text: the schema refuses the empty one.
    return ''
  }
}
