import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type AdmissionState, PROOF_CODE_LENGTH } from '../protocol/admission.ts'
import { readBytes, uint64 } from '../protocol/byte-codec.ts'
import { codeOf } from '../protocol/join-code.ts'
import type { IdentityProvider, SignIn, SignInFault } from './identity-provider.ts'
import { sha256 } from './server-crypto.ts'
import type { Caller, HeldBack } from './session-tokens.ts'
import type { Admission, FeedStore } from './store/feed-store.ts'

/** From the link to the sign-in until the code has been typed. */
const SIGN_IN_LIFE_MS = 15 * 60_000
const STATE_LENGTH = 16 + 16 + 8 + 32 + 32
const NONCE_LENGTH = 12
const TAG_LENGTH = 16
const DAY_MS = 86_400_000

/** Who has to be invited: nobody, whoever founds an organisation, or every new device as well. */
export type InvitationRule = 'none' | 'found' | 'join'

export interface AdmissionRules {
  readonly invitations: InvitationRule
  /** Without it nobody is asked where they work. */
  readonly employment:
    | { readonly provider: IdentityProvider; readonly everyMs: number; readonly graceMs: number }
    | undefined
}

/**
 * What this server asks of a device that the log lets in. It decides what is given out and never what is taken: what
 * was written in the field is always received.
 */
export interface Admissions {
  readonly stateOf: (caller: Caller) => Promise<AdmissionState>
  readonly heldBack: (caller: Caller) => Promise<HeldBack | undefined>
  readonly mayFound: (org: string) => Promise<boolean>
  readonly useInvitation: (code: string, org: string, device: string) => Promise<boolean>
  readonly beginProof: (caller: Caller) => Promise<Result<string, SignInFault | { code: 'refused' }>>
  /** The browser is back from the provider. Answers with the code that proves it to the tablet. */
  readonly returned: (query: string) => Promise<Result<string, SignInFault>>
  readonly finishProof: (
    caller: Caller,
    code: string,
  ) => Promise<Result<void, { readonly code: 'proof-code-wrong' | 'proof-other-person' }>>
}

export function openAdmissions(ports: {
  readonly store: FeedStore
  readonly rules: AdmissionRules
  readonly secret: Bytes
  readonly nowMs: () => number
  /** How many envelopes of the device there are. */
  readonly countWritten: (caller: Caller) => Promise<number>
}): Admissions {
  const { store, rules, secret, nowMs, countWritten } = ports
  const { employment, invitations } = rules
  const key = (label: string) => createHmac('sha256', secret).update(label).digest()
  const sealing = key('lykta/sign-in/1')
  const naming = key('lykta/subject/1')

  async function meet(caller: Caller): Promise<Admission> {
    const known = await store.readAdmission(caller.org, caller.device)
    if (known) return known
    const isNew = (await countWritten(caller)) === 0
    return store.meetDevice(caller.org, caller.device, {
      sinceMs: nowMs(),
      isNew,
      subject: null,
      provedMs: null,
    })
  }

  async function employmentOf(met: Admission): Promise<Pick<AdmissionState, 'employment' | 'untilMs'>> {
    if (!employment) return { employment: 'none', untilMs: 0 }
    const { provider, everyMs, graceMs } = employment
    const now = nowMs()
    if (met.provedMs === null && met.isNew) return { employment: 'needed', untilMs: 0 }
    const dueMs = met.provedMs === null ? met.sinceMs : met.provedMs + everyMs
    if (met.provedMs !== null && now < dueMs) return { employment: 'proved', untilMs: dueMs }
    if (now < dueMs + graceMs) return { employment: 'due', untilMs: dueMs + graceMs }
    // Nobody can sign in: that is no fault of whoever stands in the field, so the grace goes on until somebody can.
    return (await provider.isUp())
      ? { employment: 'needed', untilMs: 0 }
      : { employment: 'due', untilMs: now + DAY_MS }
  }

  async function invitationOf(caller: Caller, met: Admission): Promise<AdmissionState['invitation']> {
    if (invitations !== 'join' || !met.isNew) return 'none'
    return (await store.isInvited(caller.org, caller.device)) ? 'given' : 'needed'
  }

  async function stateOf(caller: Caller): Promise<AdmissionState> {
    if (!employment && invitations !== 'join') return { employment: 'none', untilMs: 0, invitation: 'none' }
    const met = await meet(caller)
    return { ...(await employmentOf(met)), invitation: await invitationOf(caller, met) }
  }

  function sealSignIn({ org, device }: Caller): SignIn {
    const [nonce, verifier] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))]
    const plain = concatBytes(
      fromHex(org),
      fromHex(device),
      uint64(nowMs() + SIGN_IN_LIFE_MS),
      nonce,
      verifier,
    )
    const iv = randomBytes(NONCE_LENGTH)
    const cipher = createCipheriv('aes-256-gcm', sealing, iv)
    const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    return {
      state: toBase64Url(new Uint8Array(sealed)),
      nonce: toBase64Url(nonce),
      verifier: toBase64Url(verifier),
    }
  }

  /** Undefined for what was not made here, or lasted too long. */
  function openSignIn(state: string): (Caller & SignIn) | undefined {
    try {
      const sealed = fromBase64Url(state)
      if (sealed.length !== NONCE_LENGTH + STATE_LENGTH + TAG_LENGTH) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE_LENGTH))
      decipher.setAuthTag(sealed.subarray(-TAG_LENGTH))
      const plain = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_LENGTH, -TAG_LENGTH)),
        decipher.final(),
      ])
      const r = readBytes(new Uint8Array(plain))
      const [org, device, untilMs] = [r.id(), r.id(), r.uint64()]
      if (untilMs <= nowMs()) return undefined
      return { org, device, state, nonce: toBase64Url(r.fixed(32)), verifier: toBase64Url(r.fixed(32)) }
    } catch {
      // Changed on the way, or never ours.
      return undefined
    }
  }

  const proofKey = ({ org, device }: Caller, code: string) =>
    sha256(concatBytes(toUtf8('lykta/proof-code/1'), fromHex(org), fromHex(device), toUtf8(code)))

  return {
    stateOf,
    heldBack: async (caller) => {
      const state = await stateOf(caller)
      if (state.invitation === 'needed') return 'invitation-needed'
      return state.employment === 'needed' ? 'proof-needed' : undefined
    },
    mayFound: async (org) => invitations === 'none' || store.isInvited(org, null),
    useInvitation: (code, org, device) => store.useInvitation(invitationKey(code), org, device, nowMs()),
    beginProof: async (caller) =>
      employment ? employment.provider.begin(sealSignIn(caller)) : err({ code: 'refused' }),
    returned: async (query) => {
      const signIn = openSignIn(new URLSearchParams(query).get('state') ?? '')
      if (!employment || !signIn) return err({ code: 'proof-invalid' })
      const done = await employment.provider.finish(signIn, query)
      if (!done.ok) return done
      const subject = createHmac('sha256', naming).update(done.value.subject).digest()
      const code = codeOf(randomBytes(10)).slice(0, PROOF_CODE_LENGTH)
      const note = concatBytes(new Uint8Array(subject), uint64(nowMs()))
      const kept = await store.putJoin(proofKey(signIn, code), note, nowMs(), nowMs() + SIGN_IN_LIFE_MS)
      return kept ? ok(code) : err({ code: 'provider-down' })
    },
    finishProof: async (caller, code) => {
      const note = await store.getJoin(proofKey(caller, code), nowMs())
      if (note?.length !== 40) return err({ code: 'proof-code-wrong' })
      const proof = { subject: toHex(note.subarray(0, 32)), provedMs: readBytes(note.slice(32)).uint64() }
      const met = await meet(caller)
      // A tablet is one person's: keys and signatures are theirs. A colleague takes a tablet of their own into use.
      if (met.subject !== null && met.subject !== proof.subject) return err({ code: 'proof-other-person' })
      await store.noteProof(caller.org, caller.device, proof)
      return ok(undefined)
    },
  }
}

/** The code itself is never written down: whoever has the disk has no invitation. */
export function invitationKey(code: string): Bytes {
  return sha256(concatBytes(toUtf8('lykta/invitation/1'), toUtf8(code)))
}
