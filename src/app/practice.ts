import { practiceCards } from '../content/practice/registry.ts'
import type { CryptoClient } from '../crypto/client.ts'
import type { EventDraft } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import { foldPractice, type PracticeState } from '../domain/practice/fold-practice.ts'
import type { PracticeCase } from '../domain/practice/practice-case.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { type OpenDeskPorts, openDesk } from './set-up-desk.ts'
import type { Locale } from './texts.ts'

/** The practice desk, with its first invented case on it. Its database, keys and organisation are its own. */
export async function openPractice(
  crypto: CryptoClient,
  me: { readonly name: string; readonly title: string },
  locale: Locale,
  ports: OpenDeskPorts,
): Promise<Result<Desk>> {
  const opened = await openDesk('practice', crypto, ports, 'create')
  if (!opened.ok) return opened
  const desk = opened.value
  const ready = await desk.ready
  if (!ready.ok) return ready
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
    const laid = await layOut(desk, practiceCards[0]?.id ?? '', locale)
    if (!laid.ok) return laid
  }
  return ok(desk)
}

/** What the practice organisation's log says now; live wherever it is read in a screen. */
export function practiceOf(desk: Desk): PracticeState {
  return foldPractice(desk.organisation.value.writes)
}

/**
 * Everything practised goes, and who practised what, and when, stays. An entry has its own id, so none can be there
 * twice. Undefined when it worked, else the code of what stopped it.
 */
export async function beginAnew(
  practice: { readonly reset: () => Promise<string | undefined> },
  desk: { readonly peek: () => Desk | undefined },
): Promise<string | undefined> {
  const before = desk.peek()
  const kept = before ? practiceOf(before).log : []
  const stopped = await practice.reset()
  const after = desk.peek()
  if (stopped !== undefined || after?.space !== 'practice' || kept.length === 0) return stopped
  const saved = await after.writeOrganisation(
    kept.map((data): EventDraft => ({ type: 'practice.logged@1', data })),
  )
  return saved.ok ? undefined : saved.error.code
}

/** Puts an invented case on the practice desk, or finds it where it lies. It is told in notes and played with a form. */
export async function layOut(desk: Desk, id: string, locale: Locale): Promise<Result<Id>> {
  // Practice can never write in a real case, whatever screen asks for it.
  if (desk.space !== 'practice') return err({ code: 'not-practising' })
  const opened = await openPracticeCase(id)
  if (!opened.ok) return opened
  const { practice } = opened.value
  const found = practiceOf(desk).laidOut.find(
    (laid) => laid.practice === practice.id && laid.practiceVersion === practice.version,
  )
  if (found) return ok(found.case)
  const created = await desk.createCase({
    kind: 'exposed',
    title: practice.title[locale],
    people: practice.people.map(({ role, name }) => ({ role, name: name[locale], personnummer: '' })),
    protection: 'none',
  })
  if (!created.ok) return created
  const session = await desk.openCase(created.value)
  if (!session.ok) return session
  const told = await session.value.dispatch(notesOf(desk, practice, locale))
  if (!told.ok) return told
  const noted = await desk.writeOrganisation([
    {
      type: 'practice.laidOut@1',
      data: { case: created.value, practice: practice.id, practiceVersion: practice.version },
    },
  ])
  return noted.ok ? created : noted
}

function notesOf(desk: Desk, practice: PracticeCase, locale: Locale): EventDraft[] {
  return practice.story.map((part) => ({
    type: 'note.added@1',
    data: { note: desk.newId(), text: part[locale] },
  }))
}
