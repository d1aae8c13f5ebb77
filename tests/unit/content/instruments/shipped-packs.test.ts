import { describe, expect, it } from 'vitest'
import { alertSources } from '../../../../src/content/instruments/alert-sources.ts'
import { currentPackVersion, loadPack, shippedPacks } from '../../../../src/content/instruments/registry.ts'
import { instruments as en } from '../../../../src/content/texts/en/instruments.ts'
import { instruments as sv } from '../../../../src/content/texts/sv/instruments.ts'
import type { Answer } from '../../../../src/domain/answer.ts'
import { afterwards } from '../../../../src/domain/instrument/afterwards.ts'
import { Flag, type InstrumentPack } from '../../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { parsePack } from '../../../../src/domain/instrument/parse-pack.ts'
import { personItems } from '../../../../src/domain/instrument/person-items.ts'
import { visibleItems } from '../../../../src/domain/instrument/visible-items.ts'
import { loadShipped, textsIn } from './load-shipped.ts'

const packs = await loadShipped()
const COLOURS =
  /\b(grön\w*|green|röd\w*|red|gul\w*|yellow|orange|amber|traffic.?light|trafikljus)\b|#[0-9a-f]{3,8}\b/iu

describe('the registry', () => {
  it('has the packs of the path and knows which version is current', () => {
    expect([...new Set(shippedPacks().map((pack) => pack.id))]).toEqual([
      'sakerhetskoll',
      'freda-kortfragor',
      'akut-snabbkoll',
      'freda-farlighet',
      'hedersfraga',
      'utovarsamtal',
      'skyddsbedomning-barn',
      'freda-beskrivning',
      'sara-sv',
      'sara-v3',
      'sam',
      'patriark',
    ])
    for (const { id } of shippedPacks()) {
      expect(shippedPacks()).toContainEqual({ id, version: currentPackVersion(id) })
    }
  })

  it('keeps every version that has been shipped', async () => {
    // Assessments are opened with the version they were made with. A line may be added here, never taken away.
    const forever = [
      ['sakerhetskoll', '1.0.0'],
      ['freda-kortfragor', '1.0.0'],
      ['akut-snabbkoll', '1.0.0'],
      ['freda-farlighet', '1.0.0'],
      ['hedersfraga', '1.0.0'],
      ['hedersfraga', '1.1.0'],
      ['utovarsamtal', '1.0.0'],
      ['skyddsbedomning-barn', '1.0.0'],
      ['skyddsbedomning-barn', '1.0.1'],
      ['freda-beskrivning', '1.0.0'],
      ['sara-sv', '1.0.0'],
      ['sara-v3', '1.0.0'],
      ['sam', '1.0.0'],
      ['patriark', '1.0.0'],
    ] as const
    for (const [id, version] of forever) expect(await loadPack(id, version)).toMatchObject({ id, version })
  })

  it('has nothing for an unknown id or version, however it is spelled', async () => {
    expect(await loadPack('constructor', '1.0.0')).toBeUndefined()
    expect(await loadPack('freda-farlighet', 'toString')).toBeUndefined()
    expect(await loadPack('freda-farlighet', '9.9.9')).toBeUndefined()
    expect(currentPackVersion('gone')).toBeUndefined()
  })
})

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  it('parses', () => {
    expect(parsePack(structuredClone(pack))).toEqual({ ok: true, value: pack })
  })

  it('is unverified, and says what is not confirmed', () => {
    expect(pack.verification.status).toBe('unverified')
    expect(pack.verification.verifiedOn).toBe('2026-11-22')
    expect(pack.verification.note.sv).toMatch(/\binte /i)
    expect(pack.sources.map((source) => source.id)).toContain(pack.verification.source)
  })

  it('invents no official number', () => {
    // Only SAM's codes were read in a source (the Swedish form).
    const known = pack.id === 'sam' ? /^(?:[NPV](?:[1-9]|10))$/ : /^$/
    expect(pack.numbering).toBe(pack.id === 'sam' ? 'official' : 'own')
    expect(packItems(pack).filter((item) => !known.test(item.number ?? '') && item.number)).toEqual([])
  })

  it('has calm Swedish everywhere and English that is English', () => {
    const swedish = textsIn(pack, 'sv')
    expect(swedish.length).toBeGreaterThan(20)
    expect(swedish.map(([place]) => place.replace(/sv$/, 'en'))).toEqual(
      textsIn(pack, 'en').map(([place]) => place),
    )
    expect(swedish.filter(([, text]) => /!|\boffre?t?s?\b|du har glömt|grattis/i.test(text))).toEqual([])
    expect(textsIn(pack, 'en').filter(([, text]) => /[åäöÅÄÖ!]/.test(text))).toEqual([])
  })

  it('never speaks in colours', () => {
    expect(JSON.stringify(pack)).not.toMatch(COLOURS)
  })

  it('has words to say and a reason for every question that weighs most', () => {
    const asked = packItems(pack).filter((item) => item.workerOnly !== true)
    const heavy = asked.filter((item) => item.sensitive === true && item.type === 'yesNo')
    expect(heavy.filter((item) => (item.sayIt ?? item.workerNote) === undefined)).toEqual([])
  })

  it('leads only to packs that exist', () => {
    for (const suggestion of pack.after.suggests) expect(currentPackVersion(suggestion.pack)).toBeDefined()
  })
})

describe('what is shown beside the packs', () => {
  it('has one sentence, one action and a source for every flag, in both languages', () => {
    for (const flag of Flag.options) {
      for (const texts of [sv.alerts[flag], en.alerts[flag]]) {
        expect(texts.meaning.trim()).toMatch(/^[^.]+\.$/)
        expect(texts.action.trim()).toMatch(/^[^.]+\.$/)
      }
      expect(alertSources[flag].title).not.toBe('')
      expect(alertSources[flag].readOn).toMatch(/^2026-11-/)
    }
  })

  it('uses every flag in some pack', () => {
    const used = packs
      .flatMap(packItems)
      .flatMap((item) => [
        ...(item.flags ?? []),
        ...(item.options ?? []).flatMap((option) => option.flags ?? []),
      ])
    expect(new Set(used)).toEqual(new Set(Flag.options))
  })

  it('names levels in words, without colours, and says that low is not safe', () => {
    expect(JSON.stringify([sv, en])).not.toMatch(COLOURS)
    expect(Object.values(sv.levels)).toEqual(['Låg', 'Förhöjd', 'Hög', 'Mycket hög'])
    expect(sv.lowIsNotSafe).toMatch(/inte trygg/)
    expect(en.lowIsNotSafe).toMatch(/not mean safe/)
  })
})

describe('the question on the exposed person’s own violence', () => {
  const described = packs.find((pack) => pack.id === 'freda-beskrivning') as InstrumentPack
  const shownWith = (...given: readonly (readonly [string, Answer])[]) =>
    visibleItems(described, new Map(given)).map((item) => item.id)
  const [yes, no, unknown] = [{ is: 'yes' }, { is: 'no' }, { is: 'unknown' }] as const

  it('is asked only after the worker has said that it can be asked now', () => {
    expect(shownWith()).not.toContain('own-violence')
    for (const answer of [no, unknown]) {
      expect(shownWith(['ask-own-violence', answer])).not.toContain('own-violence')
    }
    expect(shownWith(['ask-own-violence', yes])).toContain('own-violence')
    expect(shownWith(['ask-own-violence', yes], ['has-children', no])).not.toContain('own-violence')
  })

  it('is never on a page turned towards the person, and neither is its gate', () => {
    const answers = new Map<string, Answer>(packItems(described).map((item) => [item.id, yes]))
    expect(visibleItems(described, answers).map((item) => item.id)).toContain('own-violence')
    const shown = personItems(described, answers).map((item) => item.id)
    expect(shown.filter((id) => id.includes('own-violence'))).toEqual([])
  })

  it('opens the child’s own assessment on a yes, and stays as a task when it could not be asked', () => {
    const asked = afterwards(
      described,
      new Map<string, Answer>([
        ['ask-own-violence', yes],
        ['own-violence', yes],
      ]),
    )
    expect(asked.suggests.map((each) => each.pack)).toContain('skyddsbedomning-barn')
    expect(asked.tasks.map((task) => task.id)).toContain('child-protection-assessment')
    const later = afterwards(described, new Map<string, Answer>([['ask-own-violence', no]]))
    expect(later.tasks.map((task) => task.id)).toEqual(['own-violence-not-asked'])
  })
})

describe('the judged packs', () => {
  const judged = packs.filter((pack) => pack.kind === 'judged')
  const factorsOf = (id: string) =>
    packItems(judged.find((pack) => pack.id === id) as InstrumentPack).filter(
      (item) => item.type === 'factor',
    )

  it('have as many factors as their instruments, and never points', () => {
    expect(judged.map((pack) => [pack.id, factorsOf(pack.id).length])).toEqual([
      ['sara-sv', 15],
      ['sara-v3', 24],
      ['sam', 30],
      ['patriark', 15],
    ])
    for (const pack of judged) {
      expect(pack.scoring).toBeUndefined()
      expect(parsePack({ ...structuredClone(pack), scoring: {} })).toMatchObject({ ok: false })
    }
  })

  it('name no factor that was not confirmed: a place stands without a name', () => {
    for (const pack of judged) {
      for (const item of factorsOf(pack.id)) {
        if (item.confidence !== 'confirmed') expect(item.text.sv).toMatch(/, faktor \d+$/)
      }
    }
    expect(factorsOf('patriark').every((item) => item.confidence === 'unknown')).toBe(true)
    expect(factorsOf('sam').filter((item) => item.confidence === 'unknown')).toHaveLength(7)
  })

  it('end with conclusions in words that can also be read off another form', () => {
    for (const pack of judged) {
      const conclusions = packItems(pack).filter((item) => item.conclusion === true)
      expect(conclusions.map((item) => item.id)).toEqual(
        expect.arrayContaining(['priority', 'serious-violence', 'likely-victims', 'completeness']),
      )
      expect(pack.paper).toBeDefined()
    }
  })
})
