import type { CaseState, SafetyPlan } from '../domain/case-state.ts'
import { type CardCheck, checkCard, type KnownInCase, type TellingWord } from '../domain/plan/memory-card.ts'

/** What the case knows about who it is about, in every wording anyone has written; none of it belongs on the card. */
export function knownInCase(state: CaseState): KnownInCase {
  const written = (field: 'name' | 'personnummer') =>
    state.people.flatMap((person) => person.fields[field]?.versions.map((version) => version.value) ?? [])
  const contact = [state.fields.safeContact, state.fields.contactNever].flatMap(
    (field) => field?.versions.map((version) => version.value) ?? [],
  )
  return {
    names: written('name').filter((name) => name.trim() !== ''),
    personnummer: written('personnummer').filter((number) => number.trim() !== ''),
    phones: contact.flatMap((text) => text.match(/\+?\d[\d\s-]{5,}\d/g) ?? []),
    caseNumber: state.fields.caseNumber?.shown ?? '',
  }
}

export function checkCardOf(state: CaseState, plan: SafetyPlan, telling: readonly TellingWord[]): CardCheck {
  return checkCard(
    plan.card.map((line) => line.text.shown),
    knownInCase(state),
    telling,
  )
}
