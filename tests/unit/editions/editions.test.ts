import { describe, expect, test } from 'vitest'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import { nationalNumbers } from '../../../src/content/numbers/national.ts'
import { safetyPlan } from '../../../src/content/plan/safety-plan.ts'
import type { CatalogueMeasure } from '../../../src/domain/bridge/measure.ts'
import { editionsNamed, editionsOf } from '../../../src/domain/editions/editions-of.ts'
import {
  editionInForce,
  entryAsOf,
  nextPromptEditions,
  promptEditions,
  promptsOf,
  resolveEntries,
  resolvePlan,
  standingOf,
} from '../../../src/domain/editions/resolve.ts'
import type { DomainEvent, EventData, EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { canonicalJson } from '../../../src/domain/frozen-text.ts'
import type { NationalNumber } from '../../../src/domain/numbers/national-number.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import type { PlanPack } from '../../../src/domain/plan/plan-pack.ts'
import { CASE_ID, type Device, newDevice, writeOn } from '../../support/devices.ts'

const numbers: readonly NationalNumber[] = nationalNumbers
const police = numbers.find(({ id }) => id === 'police') ?? never()
const ours: NationalNumber = { ...police, about: { sv: 'Ring receptionen i stället.', en: 'Call the desk.' } }

function setting(data: Partial<EventData<'content.set@1'>> & { readonly entry: string }): EventDraft {
  return {
    type: 'content.set@1',
    data: {
      kind: 'number',
      is: 'own',
      text: '',
      base: '',
      baseVersion: '1.0.0',
      reason: '',
      ...data,
    },
  }
}
const changed = (to: NationalNumber = ours, from: NationalNumber = police): EventDraft =>
  setting({ entry: to.id, text: JSON.stringify(to), base: canonicalJson(from) })
const stateOf = (...devices: readonly Device[]) => {
  const events: DomainEvent[] = devices.flatMap((device) => [...device.known.values()])
  return foldCase(CASE_ID, events)
}
function written(...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  drafts.forEach((draft, i) => {
    writeOn(device, draft, i + 1, i * 1000)
  })
  return device
}
const editionsAfter = (...drafts: readonly EventDraft[]) => editionsOf(stateOf(written(...drafts)))
const find = (entries: readonly NationalNumber[], id: string) => entries.find((entry) => entry.id === id)

describe('content with what the organisation says', () => {
  test('is what ships, while nothing has been said', () => {
    expect(resolveEntries('number', numbers, editionsAfter())).toEqual(numbers)
  })

  test('has the changed entry at its place, and the others untouched', () => {
    const resolved = resolveEntries('number', numbers, editionsAfter(changed()))
    expect(resolved.map(({ id }) => id)).toEqual(numbers.map(({ id }) => id))
    expect(find(resolved, 'police')).toEqual(ours)
    expect(find(resolved, 'sos')).toBe(find(numbers, 'sos'))
  })

  test('leaves out what is hidden, has what is added, and goes back to ours', () => {
    const added = { ...police, id: 'egen-1', number: '0123-45 67 89' }
    const editions = editionsAfter(
      setting({ entry: 'police', is: 'hidden', base: canonicalJson(police) }),
      setting({ entry: 'egen-1', text: JSON.stringify(added) }),
    )
    const resolved = resolveEntries('number', numbers, editions)
    expect(find(resolved, 'police')).toBeUndefined()
    expect(resolved.at(-1)).toEqual(added)
    const back = editionsAfter(changed(), setting({ entry: 'police', is: 'shipped' }))
    expect(find(resolveEntries('number', numbers, back), 'police')).toBe(police)
  })

  test('never shows a text that does not follow the schema, or that is said to be another entry', () => {
    for (const text of ['', '{', '{"id":"police"}', JSON.stringify({ ...ours, id: 'sos' })]) {
      const editions = editionsAfter(setting({ entry: 'police', text, base: canonicalJson(police) }))
      expect(find(resolveEntries('number', numbers, editions), 'police')).toBe(police)
      expect(standingOf('number', 'police', police, editions).unreadable).toBe(true)
      expect(editionInForce('number', 'police', editions)).toBeUndefined()
    }
  })

  test('knows nothing of an entry of the same name of another kind', () => {
    const editions = editionsAfter(setting({ kind: 'trigger', entry: 'police', is: 'hidden' }))
    expect(resolveEntries('number', numbers, editions)).toEqual(numbers)
  })

  test('comes through the log as it was written', () => {
    const [event] = [...written(changed()).known.values()]
    const parsed = parseEvent(JSON.stringify(event))
    expect(parsed).toEqual({ ok: true, value: event })
  })
})

describe('two tablets that change one entry apart', () => {
  const theirs: NationalNumber = { ...police, number: '077-114 14 00' }
  const hide = setting({ entry: 'police', is: 'hidden', base: canonicalJson(police) })
  function apart(first: EventDraft, second: EventDraft) {
    const [one, two] = [newDevice(1), newDevice(2)]
    writeOn(one, first, 1)
    writeOn(two, second, 2)
    return { one, two }
  }

  test('both survive, in whatever order they arrive, and both are told', () => {
    const { one, two } = apart(changed(), changed(theirs))
    const [there, here] = [editionsOf(stateOf(one, two)), editionsOf(stateOf(two, one))]
    expect(there).toEqual(here)
    const texts = standingOf('number', 'police', police, here).apart.map(({ text }) => JSON.parse(text))
    expect(texts).toHaveLength(2)
    expect(texts).toEqual(expect.arrayContaining([ours, theirs]))
  })

  test('one that hides does not win over one that shows', () => {
    for (const { one, two } of [apart(hide, changed()), apart(changed(), hide)]) {
      const editions = editionsOf(stateOf(one, two))
      expect(find(resolveEntries('number', numbers, editions), 'police')).toEqual(ours)
    }
  })

  test('somebody chooses, and then there is one; the other stays in the history', () => {
    const { one, two } = apart(changed(), changed(theirs))
    for (const event of two.known.values()) one.known.set(event.id, event)
    writeOn(one, changed(theirs), 3)
    const editions = editionsOf(stateOf(one))
    expect(standingOf('number', 'police', police, editions).apart).toEqual([])
    expect(find(resolveEntries('number', numbers, editions), 'police')).toEqual(theirs)
    expect(editions.all.size).toBe(3)
  })

  test('the same words written apart are no disagreement', () => {
    const { one, two } = apart(changed(), changed())
    expect(standingOf('number', 'police', police, editionsOf(stateOf(one, two))).apart).toEqual([])
  })
})

describe('a newer version of ours', () => {
  const newer: NationalNumber = { ...police, verifiedOn: '2027-05-01' }

  test('of something the organisation changed is told, and changes nothing until somebody chooses', () => {
    const editions = editionsAfter(changed())
    expect(standingOf('number', 'police', police, editions)).toMatchObject({
      is: 'changed',
      newerFromUs: false,
    })
    expect(standingOf('number', 'police', newer, editions)).toMatchObject({
      is: 'changed',
      newerFromUs: true,
    })
    expect(find(resolveEntries('number', [newer], editions), 'police')).toEqual(ours)
  })

  test('is settled by keeping ours, or by going back', () => {
    const kept = editionsAfter(changed(), changed(ours, newer))
    expect(standingOf('number', 'police', newer, kept)).toMatchObject({ is: 'changed', newerFromUs: false })
    const back = editionsAfter(changed(), setting({ entry: 'police', is: 'shipped' }))
    expect(standingOf('number', 'police', newer, back)).toMatchObject({ is: 'shipped', newerFromUs: false })
  })

  test('of something hidden is told too, and what we no longer ship stays with the organisation', () => {
    const hidden = editionsAfter(setting({ entry: 'police', is: 'hidden', base: canonicalJson(police) }))
    expect(standingOf('number', 'police', newer, hidden)).toMatchObject({ is: 'hidden', newerFromUs: true })
    const editions = editionsAfter(changed())
    expect(standingOf('number', 'police', undefined, editions)).toMatchObject({ newerFromUs: true })
    expect(resolveEntries('number', [], editions)).toEqual([ours])
  })

  test('is nothing to choose for what the organisation added itself', () => {
    const editions = editionsAfter(
      setting({ entry: 'egen-1', text: JSON.stringify({ ...police, id: 'egen-1' }) }),
    )
    expect(standingOf('number', 'egen-1', undefined, editions)).toMatchObject({
      is: 'added',
      newerFromUs: false,
    })
  })
})

describe('what was made with an old version', () => {
  const measures: readonly CatalogueMeasure[] = measureCatalogue.measures
  const first = measures[0] ?? never()
  const own = (sv: string): EventDraft =>
    setting({
      kind: 'measure',
      entry: first.id,
      text: JSON.stringify({ ...first, title: { sv, en: sv } }),
      base: canonicalJson(first),
    })

  test('opens with it for ever: after a change, after hiding, after going back', () => {
    const device = written(own('Första'))
    const made = editionInForce('measure', first.id, editionsOf(stateOf(device)))
    for (const draft of [own('Andra'), setting({ kind: 'measure', entry: first.id, is: 'hidden' })]) {
      writeOn(device, draft, device.known.size + 1)
      const editions = editionsOf(stateOf(device))
      expect(entryAsOf('measure', { entry: first.id, edition: made }, measures, editions)?.title.sv).toBe(
        'Första',
      )
    }
  })

  test('before the organisation changed it, opens with ours', () => {
    const editions = editionsAfter(own('Ändrad'))
    expect(entryAsOf('measure', { entry: first.id, edition: undefined }, measures, editions)).toBe(first)
  })

  test('whose version has not come to this tablet yet, opens with ours and not with somebody else’s', () => {
    const edition = 'f'.repeat(32)
    const editions = editionsAfter(own('Ändrad'))
    expect(entryAsOf('measure', { entry: first.id, edition }, measures, editions)).toBe(first)
    expect(entryAsOf('measure', { entry: 'egen-9', edition }, measures, editions)).toBeUndefined()
  })
})

describe('the safety plan', () => {
  const pack: PlanPack = safetyPlan
  const chapter = pack.chapters[0] ?? never()
  const [prompt] = promptsOf(pack)
  if (!prompt) throw new Error('expected a prompt')
  const rewritten: EventDraft = setting({
    kind: 'prompt',
    entry: prompt.id,
    text: JSON.stringify({ ...prompt, lead: { sv: 'Våra ord', en: 'Our words' } }),
    base: canonicalJson(prompt),
  })
  const extra = { ...prompt, id: 'egen-2', lead: { sv: 'Vem har båt?', en: 'Who has a boat?' } }
  const addition = setting({ kind: 'prompt', entry: 'egen-2', text: JSON.stringify(extra) })

  test('has the organisation’s prompts in their chapters and is still a plan by the schema', () => {
    const plan = resolvePlan(pack, editionsAfter(rewritten, addition))
    expect(plan.chapters[0]?.prompts[0]?.lead.sv).toBe('Våra ord')
    expect(plan.chapters[0]?.prompts.at(-1)?.id).toBe('egen-2')
    expect(plan.chapters[0]?.prompts).toHaveLength(chapter.prompts.length + 1)
    expect(resolvePlan(pack, editionsAfter())).toEqual(pack)
  })

  test('keeps the prompts it was begun with, whatever comes after', () => {
    const device = written(rewritten)
    const begun = promptEditions(editionsOf(stateOf(device)))
    writeOn(device, addition, 2)
    writeOn(device, setting({ kind: 'prompt', entry: prompt.id, is: 'shipped' }), 3)
    const plan = resolvePlan(pack, editionsNamed(editionsOf(stateOf(device)), begun))
    expect(plan.chapters[0]?.prompts[0]?.lead.sv).toBe('Våra ord')
    expect(plan.chapters[0]?.prompts).toHaveLength(chapter.prompts.length)
  })

  test('in its next version has the prompts of today, and nothing that was answered is gone', () => {
    const device = written(addition)
    const before = promptEditions(editionsOf(stateOf(device)))
    writeOn(device, setting({ kind: 'prompt', entry: 'egen-2', is: 'shipped' }), 2)
    writeOn(
      device,
      setting({ kind: 'prompt', entry: prompt.id, is: 'hidden', base: canonicalJson(prompt) }),
      3,
    )
    const editions = editionsOf(stateOf(device))
    const promptsAfter = (answered: readonly string[]) =>
      resolvePlan(
        pack,
        editionsNamed(
          editions,
          nextPromptEditions(pack, editions, { editions: before, answered: new Set(answered) }),
        ),
      ).chapters[0]?.prompts.map(({ id }) => id)
    const rest = chapter.prompts.slice(1).map(({ id }) => id)
    expect(promptsAfter([])).toEqual(rest)
    expect(promptsAfter(['egen-2'])).toEqual([...rest, 'egen-2'])
    expect(promptsAfter([prompt.id])).toEqual([prompt.id, ...rest])
  })

  test('is without a chapter whose every prompt is hidden', () => {
    const hide = chapter.prompts.map(({ id }) => setting({ kind: 'prompt', entry: id, is: 'hidden' }))
    expect(resolvePlan(pack, editionsAfter(...hide)).chapters.map(({ id }) => id)).toEqual(
      pack.chapters.slice(1).map(({ id }) => id),
    )
  })
})

function never(): never {
  throw new Error('expected a value')
}
