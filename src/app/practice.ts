import { skogsvagen } from '../content/practice/skogsvagen/case.ts'
import type { CryptoClient } from '../crypto/client.ts'
import type { EventDraft } from '../domain/event.ts'
import type { PracticeCase } from '../domain/practice/practice-case.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { type OpenDeskPorts, openDesk } from './set-up-desk.ts'
import type { Locale } from './texts.ts'

/** The practice desk, with its invented case on it. Its database, keys and organisation are its own. */
export async function openPractice(
  crypto: CryptoClient,
  me: { readonly name: string; readonly title: string },
  locale: Locale,
  ports: OpenDeskPorts,
): Promise<Result<Desk>> {
  const opened = await openDesk('practice', crypto, ports, 'create')
  if (!opened.ok) return opened
  const desk = opened.value
  if (desk.me.value === undefined) {
    const member = desk.newId()
    const saved = await desk.writeOrganisation([
      { type: 'case.opened@1', data: { kind: 'organisation', title: '' } },
      { type: 'member.added@1', data: { member, name: me.name, role: 'caseworker' } },
      { type: 'member.fieldSet@1', data: { member, field: 'title', value: me.title } },
    ])
    if (!saved.ok) return saved
  }
  if (desk.cases.value.length === 0) {
    const laid = await layOut(desk, skogsvagen, locale)
    if (!laid.ok) return laid
  }
  return ok(desk)
}

async function layOut(desk: Desk, practice: PracticeCase, locale: Locale): Promise<Result<void>> {
  const created = await desk.createCase({
    kind: 'exposed',
    title: practice.title[locale],
    people: practice.people.map(({ role, name }) => ({ role, name: name[locale], personnummer: '' })),
    protection: 'none',
  })
  if (!created.ok) return created
  const session = await desk.openCase(created.value)
  if (!session.ok) return session
  const notes = practice.story.map(
    (part): EventDraft => ({ type: 'note.added@1', data: { note: desk.newId(), text: part[locale] } }),
  )
  return session.value.dispatch(notes)
}
