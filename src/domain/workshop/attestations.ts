import type { CaseState } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { Id } from '../id.ts'

export interface Attestation extends EventData<'pack.attested@1'> {
  readonly actor: Id
  readonly device: Id
  readonly wall: string
}

/** What stands of one content: the last word of each person, without those who took theirs back. Oldest first. */
export function attestationsOf(
  { writes }: Pick<CaseState, 'writes'>,
  pack: string,
  hash: string,
): readonly Attestation[] {
  const last = new Map<Id, Attestation>()
  for (const { type, data, actor, device, wall } of writes.ordered) {
    if (type !== 'pack.attested@1' || data.pack !== pack || data.hash !== hash) continue
    last.delete(actor)
    last.set(actor, { ...data, actor, device, wall })
  }
  return [...last.values()].filter(({ holds }) => holds)
}

/**
 * The names of two different people, or undefined. Different means another member, another name and another tablet: one
 * person who is entered twice, or who borrows a tablet, is still one person.
 */
export function attestedBy(attestations: readonly Attestation[]): readonly [string, string] | undefined {
  for (const [i, first] of attestations.entries()) {
    const second = attestations.slice(i + 1).find((other) => areTwoPeople(first, other))
    if (second) return [first.name, second.name]
  }
  return undefined
}

export function areTwoPeople(
  first: Pick<Attestation, 'actor' | 'device' | 'name'>,
  second: Pick<Attestation, 'actor' | 'device' | 'name'>,
): boolean {
  return (
    first.actor !== second.actor &&
    first.device !== second.device &&
    plainName(first.name) !== plainName(second.name)
  )
}

function plainName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
