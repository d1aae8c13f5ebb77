import type { EventDraft, PersonRole, StreamKind } from '../domain/event.ts'
import { type Id, newId } from '../domain/id.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { CircleChange } from './circle/plan-circle.ts'

export interface NewCase {
  readonly kind: StreamKind
  readonly title: string
  readonly people: readonly {
    readonly role: PersonRole
    readonly name: string
    readonly personnummer: string
  }[]
  readonly protection: string
  /** For these tablets alone, from its first word. */
  readonly restricted?: CircleChange
  readonly linkTo?: { readonly case: Id; readonly relation: 'perpetrator' | 'exposed' | 'sibling' }
}

/** A new case starts with one save: a case that exists without its people would be half an answer. */
export function openingDrafts(asked: NewCase, random: RandomBytes): EventDraft[] {
  const drafts: EventDraft[] = [{ type: 'case.opened@1', data: { kind: asked.kind, title: asked.title } }]
  for (const { role, name, personnummer } of asked.people) {
    const person = newId(random)
    drafts.push({ type: 'person.added@1', data: { person, role } })
    if (name) drafts.push({ type: 'person.fieldSet@1', data: { person, field: 'name', value: name } })
    if (personnummer) {
      drafts.push({ type: 'person.fieldSet@1', data: { person, field: 'personnummer', value: personnummer } })
    }
  }
  drafts.push({ type: 'case.fieldSet@1', data: { field: 'protection', value: asked.protection } })
  if (asked.linkTo) {
    drafts.push({
      type: 'case.linked@1',
      data: { otherCase: asked.linkTo.case, relation: asked.linkTo.relation },
    })
  }
  return drafts
}
