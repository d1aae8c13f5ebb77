import { describe, expect, test } from 'vitest'
import { type EventDraft, type EventType, eventSchemas, type KnownEvent } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { SavedLevel } from '../../../src/domain/index-row.ts'
import {
  levelsByScope,
  OUR_KINDS,
  RECORD_KINDS,
  recordPathOf,
  withCarried,
} from '../../../src/domain/record-level.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const incident = idOf('i', 1)
const other = idOf('i', 2)
const assessment = idOf('a', 1)

/** Of a practice round, or about the log itself: nothing that somebody looks at and changes. */
const NO_RECORD: ReadonlySet<string> = new Set([
  'access',
  'accessLog',
  'competence',
  'copyEvents',
  'erasure',
  'help',
  'practice',
  'recovery',
  'waiting',
])
/** Events without a path, by what they are about. What a copy carries is looked at event by event. */
const PATHLESS: Readonly<Record<string, string>> = { 'copy.events@1': 'copyEvents' }

function written(...drafts: readonly EventDraft[]): readonly KnownEvent[] {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()]).writes.ordered
}

function waitingIn(events: readonly KnownEvent[], levels: Readonly<Record<number, SavedLevel>>) {
  return new Map(Object.entries(levels).map(([at, level]) => [events[Number(at)]?.id ?? '', level]))
}

const drafts: readonly EventDraft[] = [
  { type: 'incident.added@1', data: { incident } },
  { type: 'incident.fieldSet@1', data: { incident, field: 'words', value: 'Ett' } },
  { type: 'incident.added@1', data: { incident: other } },
]

describe('how far a record has come', () => {
  test('is as far as the least of what it is made of, and nothing of another record', () => {
    const events = written(...drafts)
    const levels = levelsByScope(events, waitingIn(events, { 0: 'server', 1: 'tablet' }))
    expect(levels.get(`incident/${incident}`)).toBe('tablet')
    expect(levels.get(`incident/${incident}/added`)).toBe('server')
    expect(levels.get('incident')).toBe('tablet')
    expect(levels.get(`incident/${other}`)).toBeUndefined()
  })

  test('does not depend on which of its events is seen first', () => {
    const events = written(...drafts)
    const levels = levelsByScope(events, waitingIn(events, { 0: 'tablet', 1: 'server' }))
    expect(levels.get(`incident/${incident}`)).toBe('tablet')
  })

  test('takes in a signature, which writes no field', () => {
    const events = written(
      {
        type: 'assessment.started@1',
        data: { assessment, pack: 'freda', packVersion: '1.0.0', form: 'guided' },
      },
      {
        type: 'assessment.signed@1',
        data: { assessment, of: [], stateHash: 'h'.repeat(43), name: 'Karin', role: 'kurator' },
      },
    )
    expect(levelsByScope(events, waitingIn(events, { 1: 'tablet' })).get(`assessment/${assessment}`)).toBe(
      'tablet',
    )
  })

  test('is not asked about where nothing waits', () => {
    expect(levelsByScope(written(...drafts), new Map()).size).toBe(0)
  })

  test('is that of the file it came in, for what was copied from elsewhere', () => {
    const theirs = writeOn(
      newDevice(2),
      { type: 'note.added@1', data: { note: idOf('n', 1), text: 'Deras' } },
      99,
    )
    const events = written({
      type: 'copy.events@1',
      data: { copy: idOf('c', 1), part: 0, events: [JSON.stringify(theirs)] },
    })
    const carrier = events.find(({ type }) => type === 'copy.events@1')?.id ?? ''
    const all = withCarried(events, new Map([[carrier, 'tablet']]))
    expect(all.get(theirs.id)).toBe('tablet')
    expect(levelsByScope(events, all).get(`note/${idOf('n', 1)}`)).toBe('tablet')
  })

  test('is known of every kind of event: each belongs to a record, or is said to belong to none', () => {
    const anything = new Proxy({}, { get: () => 'x' })
    const kinds = (Object.keys(eventSchemas) as EventType[]).map((type) => {
      const path = recordPathOf({ type, data: anything } as unknown as KnownEvent)
      const kind = path?.split('/')[0] ?? PATHLESS[type] ?? type.split('.')[0] ?? ''
      return { type, kind }
    })
    const nowhere = kinds.filter(
      ({ kind }) => !NO_RECORD.has(kind) && ![...RECORD_KINDS, ...OUR_KINDS].some((each) => each === kind),
    )
    expect(nowhere).toEqual([])
    const used = new Set(kinds.map(({ kind }) => kind))
    expect([...RECORD_KINDS, ...OUR_KINDS, ...NO_RECORD].filter((kind) => !used.has(kind))).toEqual([])
  })
})
