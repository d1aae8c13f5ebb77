import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { verifySignature } from '../../src/crypto/device-keys.ts'
import { sha256 } from '../../src/crypto/primitives.ts'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { encodeEntry, type LogEntry } from '../../src/protocol/log-entry.ts'
import { foldMembership, type LogCrypto, type Membership } from '../../src/protocol/membership.ts'
import { openKeeper, PASSPHRASE } from './keeper-rig.ts'
import { expectOk } from './storage-rig.ts'

export const logCrypto: LogCrypto = { sha256, verify: verifySignature }
const space = 'real' as const
const NONE = new Uint8Array(32)

export interface Person {
  readonly client: CryptoClient
  readonly identity: { org: string; feed: string; device: string; signPublicKey: Bytes; boxPublicKey: Bytes }
}

/** Somebody with a vault and a space of their own, in no organisation but their own yet. */
export async function openPerson(): Promise<Person> {
  const { client, header } = await openKeeper()
  expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
  const { sealedKeys: _, ...identity } = expectOk(await client.createSpace({ space }))
  return { client, identity }
}

/** An organisation with its real log, written by real keys. */
export async function openOrganisation() {
  const founder = await openPerson()
  const { org, feed } = founder.identity
  const entries: Bytes[] = []
  let membership: Membership | undefined

  /** An entry that follows the log, signed by `author`; whether it holds is for the reader. */
  async function write(author: Person, given: Partial<LogEntry> & Pick<LogEntry, 'kind' | 'device'>) {
    const unsigned = encodeEntry({
      org,
      index: membership?.length ?? 0,
      prevHash: membership?.head ?? NONE,
      author: author.identity.device,
      role: 'caseworker',
      signPublicKey: NONE,
      boxPublicKey: NONE,
      feed,
      fence: 0,
      sealed: new Uint8Array(0),
      ...given,
    })
    const signature = expectOk(await author.client.signEntry({ space, unsigned }))
    return concatBytes(unsigned, signature)
  }

  async function take(entry: Bytes) {
    const folded = await foldMembership(membership, [entry], logCrypto)
    if (folded.ok) {
      membership = folded.value
      entries.push(entry)
    }
    return folded
  }

  async function found() {
    expectOk(await take(expectOk(await founder.client.foundOrganisation({ space, text: 'Surfplatta 1' }))))
  }

  async function admit(person: Person, role: LogEntry['role'], by: Person = founder) {
    const { device, signPublicKey, boxPublicKey } = person.identity
    const sealed = expectOk(
      await founder.client.sealMember({ space, device, text: 'Surfplatta 2', boxPublicKey }),
    )
    return write(by, { kind: 'added', device, role, signPublicKey, boxPublicKey, sealed })
  }

  await found()
  return {
    founder,
    entries,
    membership: () => membership as Membership,
    write,
    take,
    admit,
  }
}

/** Karin, who founded it, and Siv, administrators; Eva, a manager; Lars, who works there. */
export async function fourPeople() {
  const org = await openOrganisation()
  const [siv, eva, lars] = [await openPerson(), await openPerson(), await openPerson()]
  expectOk(await org.take(await org.admit(siv, 'admin')))
  expectOk(await org.take(await org.admit(eva, 'manager')))
  expectOk(await org.take(await org.admit(lars, 'caseworker')))
  return { org, karin: org.founder, siv, eva, lars }
}

export type Organisation = Awaited<ReturnType<typeof openOrganisation>>
/** What a log answers to whoever may not say what they said. */
export const FORBIDDEN = { error: { code: 'log-forbidden' } }
