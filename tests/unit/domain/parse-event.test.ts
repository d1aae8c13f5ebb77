import { expect, test } from 'vitest'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { answerEvent } from '../../support/storage-rig.ts'

test.each([...Object.getOwnPropertyNames(Object.prototype), '', 'note.added@99'])(
  'an event of the type %j is one this version does not know, and no more than that',
  (type) => {
    const event = answerEvent('c'.repeat(32), 'svar')
    const payload = JSON.stringify({ ...JSON.parse(eventPayload(event)), type })
    expect(parseEvent(payload)).toMatchObject({ ok: true, value: { id: event.id, type, unknown: true } })
  },
)
