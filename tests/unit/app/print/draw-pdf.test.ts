import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShippedPack } from '../../../../src/app/packs.ts'
import { assessmentDocument } from '../../../../src/app/print/assessment-document.ts'
import { cardDocument } from '../../../../src/app/print/card-document.ts'
import { drawPdf, lettersMissing, openFonts } from '../../../../src/app/print/draw-pdf.ts'
import { measuresDocument } from '../../../../src/app/print/measures-document.ts'
import { planDocument } from '../../../../src/app/print/plan-document.ts'
import { printOfCase } from '../../../../src/app/print/print-of-case.ts'
import { loadPrintTexts } from '../../../../src/app/print/print-texts.ts'
import { childPictures } from '../../../../src/content/plan/child-pictures.ts'
import { inside } from '../../../../src/content/texts/sv/inside.ts'
import { work } from '../../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { checkCard } from '../../../../src/domain/plan/memory-card.ts'
import type { PrintBlock, PrintDocument } from '../../../../src/domain/print/print-document.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../../support/devices.ts'
import { noOwnPacks } from '../../../support/no-own-packs.ts'
import { readPrintFonts } from './print-fonts.ts'
import { readPdf } from './read-pdf.ts'
import { sampleAssessment, sampleMeasures, samplePlan } from './sample-sheets.ts'

const texts = await loadPrintTexts('sv')
const fonts = await readPrintFonts()
const at = new Date('2026-11-23T10:00:00Z')
const draw = (document: PrintDocument) => drawPdf(document, openFonts(fonts), texts.page, at)

function a4(blocks: readonly PrintBlock[]): PrintDocument {
  return {
    language: 'sv',
    title: 'Anteckning',
    fileName: 'anteckning-2026-11-23.pdf',
    sheet: 'a4',
    blocks,
    footer: 'Arbetsmaterial.',
  }
}

function assessment(): PrintDocument {
  const result = assessmentDocument(sampleAssessment, texts, 'sv')
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function card(lines: readonly string[]): PrintDocument {
  const check = checkCard(lines, { names: [], personnummer: [], phones: [], caseNumber: '' }, [])
  const result = cardDocument(
    { today: '2026-11-23', check, offer: 'offered', chosenAnyway: false },
    texts,
    'sv',
  )
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('a PDF', () => {
  test('is tagged, says its language, and shows its title instead of its file name', async () => {
    const { raw } = readPdf(await draw(assessment()))
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/Lang (sv-SE)')
    expect(raw).toContain('/DisplayDocTitle true')
  })

  test('has no name, no program and nothing of the case in its properties', async () => {
    for (const document of [
      assessment(),
      planDocument(samplePlan, texts, 'sv'),
      measuresDocument(sampleMeasures, texts, 'sv'),
    ]) {
      const { raw, properties } = readPdf(await draw(document))
      expect(properties).toEqual({
        Title: 'Anteckning',
        Producer: '',
        Creator: '',
        CreationDate: 'D:20261123100000Z',
      })
      // Page text is compressed; what can be read here is structure and properties.
      expect(raw).not.toMatch(/Åsa|Öberg|Stina|Björk|2026-0117|PDFKit|Lykta|FREDA/)
      expect(raw).not.toContain('/Author')
    }
  })

  test('holds nothing that could be opened, run or fetched', async () => {
    const { raw } = readPdf(await draw(planDocument(samplePlan, texts, 'sv')))
    expect(raw).not.toMatch(/\/JavaScript \(|\/URI|\/Launch|\/EmbeddedFile\b|https?:\/\//)
  })

  test('draws our own pictures as figures that say what they show', async () => {
    const pictures = Object.values(childPictures)
      .slice(0, 6)
      .map(({ paths, alt }) => ({
        paths,
        alt: alt.sv,
        text: alt.sv,
      }))
    const { raw, text, pages } = readPdf(
      await draw({ ...a4([{ kind: 'pictures', pictures }]), sheet: 'card' }),
    )
    expect(raw.match(/\/S \/Figure/g)).toHaveLength(pictures.length)
    expect(raw.match(/\/Alt /g)).toHaveLength(pictures.length)
    expect(text).toContain('En nalle')
    expect(pages).toBe(1)
  })

  test('puts a cover on a page of its own, with nothing of the plan on it', async () => {
    const cover = { title: 'Trädgården i vår', lines: ['Beställa fröer'] }
    const { byPage } = readPdf(
      await draw(planDocument(samplePlan, texts, 'sv', { cover, second: undefined })),
    )
    expect(byPage[0]).toContain('Beställa fröer')
    expect(byPage[0]).not.toMatch(/Varningssignaler|Björk|akten/)
    expect(byPage[1]).toContain('Varningssignaler')
    expect(byPage.join(' ')).not.toMatch(/Björk|2026-0117|Arbetsmaterial/)
  })

  test('is larger in large print, with every word kept', async () => {
    const plain = planDocument(samplePlan, texts, 'sv')
    const [small, large] = [readPdf(await draw(plain)), readPdf(await draw({ ...plain, large: true }))]
    expect(large.pages).toBeGreaterThan(small.pages)
    const wordsOf = (text: string) => new Set(text.split(/\s+/).filter((word) => !/^\d+$/.test(word)))
    expect([...wordsOf(small.text)].filter((word) => !wordsOf(large.text).has(word))).toEqual([])
  })

  test('tags words of another language within a line, and keeps the line whole', async () => {
    const swedish = { text: 'Vår egen fråga', language: 'sv' } as const
    const line = [{ text: 'Not known: ', language: 'en' }, swedish, { text: ' (declined)', language: 'en' }]
    const blocks: readonly PrintBlock[] = [
      { kind: 'heading', level: 2, text: [swedish] },
      { kind: 'list', items: [line] },
      { kind: 'table', caption: 'Answers', head: ['Question'], rows: [[[swedish]]] },
      { kind: 'facts', facts: [{ name: [swedish], value: 'Yes' }] },
    ]
    const { raw, text } = readPdf(await draw({ ...a4(blocks), language: 'en' }))
    expect(raw).toContain('/Lang (en-GB)')
    expect(raw.match(/\/Lang \(sv\)/g)).toHaveLength(4)
    expect(text.replace(/\s+/g, ' ')).toContain('Not known: Vår egen fråga (declined)')
    const inSwedish = readPdf(await draw(a4([{ kind: 'heading', level: 2, text: [swedish] }])))
    expect(inSwedish.raw).not.toContain('/Lang (sv)')
  })

  test('tags a second language as such, and refuses letters it has no form for', async () => {
    const also = { text: 'Hore waxaa i caawiyay', language: 'so', direction: 'ltr' } as const
    const facts = a4([{ kind: 'facts', facts: [{ name: 'Förut', value: 'kyrkan', also }] }])
    const { raw, text } = readPdf(await draw(facts))
    expect(raw).toContain('/Lang (so)')
    expect(text).toContain('Hore waxaa i caawiyay')
    expect(lettersMissing(facts, openFonts(fonts))).toEqual([])
    const arabic = a4([{ kind: 'paragraph', text: 'سابقا' }])
    expect(lettersMissing(arabic, openFonts(fonts)).length).toBeGreaterThan(0)
  })

  test('says the same when it is drawn again with the same fonts, letters that are parts of others too', async () => {
    const opened = openFonts(fonts)
    const parts = a4([
      { kind: 'heading', level: 2, text: 'Åsa Ängön' },
      { kind: 'paragraph', text: 'Öga, éclair, Ålö' },
    ])
    const wholes = a4([
      { kind: 'heading', level: 2, text: 'Arbete och Annat' },
      { kind: 'paragraph', text: 'Oro, en e-post, Alo' },
    ])
    const text = async (document: PrintDocument) =>
      readPdf(await drawPdf(document, opened, texts.page, at)).text
    const small: PrintDocument = { ...assessment(), onePage: true }
    for (const document of [parts, wholes, small]) {
      expect(lettersMissing(document, opened)).toEqual([])
      const once = readPdf(await draw(document)).text
      expect(await text(document)).toBe(once)
      expect(await text(document)).toBe(once)
    }
    expect(await text(wholes)).toContain('Arbete och Annat')
  })

  test('names its columns again where a table goes on, and tells a reader of them once', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [`Rad ${n + 1}`, 'Ja'])
    const table = { kind: 'table', caption: 'Lista', head: ['Punkten', 'Svaret'], rows } as const
    const { byPage, raw } = readPdf(await draw(a4([table])))
    expect(byPage.length).toBeGreaterThan(1)
    for (const page of byPage.filter((text) => text.includes('Rad'))) expect(page).toMatch(/Punkten\s+Svaret/)
    expect(raw.match(/\/S \/TH/g)).toHaveLength(2)
  })

  test('contains the words on the paper', async () => {
    const { text } = readPdf(await draw(assessment()))
    for (const part of [
      'Ärende Björk',
      'Hög. Tryck mot halsen i höstas',
      'Mallen ger nivå 2–3',
      'Preliminär',
      'Vad vi inte vet',
      'Jakten börjar på måndag',
      'Sida 1 av 1',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('puts an assessment of ordinary size on one sheet', async () => {
    expect(readPdf(await draw(assessment())).pages).toBe(1)
  })

  test('prints any European name, with the letters embedded and the rest of the font left out', async () => {
    const names = [
      'Åsa Öhman',
      'Łucja Żółć',
      'Đorđe Šćepanović',
      'Γιώργος',
      'Олександр Їжак',
      'Sámi Čáhppes',
      'Þór Æsir',
      'İpek Ğ',
    ]
    const bytes = await draw(a4([{ kind: 'list', items: names }]))
    const { text, missing } = readPdf(bytes)
    for (const name of names) expect(text).toContain(name)
    expect(missing).toBe(0)
    expect(bytes.length).toBeLessThan(60_000)
  })

  test('puts letters and their marks together, however they were typed', async () => {
    const { text, missing } = readPdf(await draw(a4([{ kind: 'paragraph', text: 'Åsa Ž'.normalize('NFD') }])))
    expect(text).toContain('Åsa Ž')
    expect(missing).toBe(0)
  })

  test('keeps every word of a text longer than a page', async () => {
    const long = Array.from({ length: 1500 }, (_, n) => `ord${n}`).join(' ')
    const { text, pages } = readPdf(
      await draw(
        a4([
          { kind: 'paragraph', text: long },
          { kind: 'facts', facts: [{ name: 'Skäl', value: long }] },
        ]),
      ),
    )
    expect(pages).toBeGreaterThan(2)
    const words = text.split(/\s+/)
    for (const word of ['ord0', 'ord750', 'ord1499'])
      expect(words.filter((each) => each === word)).toHaveLength(2)
  })

  test('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 43; lines < 51; lines++) {
      const filler: PrintBlock = { kind: 'list', items: Array.from({ length: lines }, (_, n) => `rad ${n}`) }
      const { byPage } = readPdf(
        await draw(
          a4([filler, { kind: 'heading', level: 2, text: 'Sist' }, { kind: 'paragraph', text: 'efter' }]),
        ),
      )
      expect(byPage.findIndex((page) => page.includes('Sist'))).toBe(
        byPage.findIndex((page) => page.includes('efter')),
      )
    }
  })

  test('of the memory card has its lines and nothing more', async () => {
    const lines = ['Ut genom altandörren', 'Skor i boden', 'Säg: har du sett katten?']
    const { text, pages } = readPdf(await draw(card(lines)))
    expect(pages).toBe(1)
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual(lines)
  })

  test('is the same for the same document, letter by letter', async () => {
    const [once, again] = [await draw(assessment()), await draw(assessment())]
    expect(readPdf(once).text).toBe(readPdf(again).text)
    expect(once.length).toBe(again.length)
  })
})

// A second reader, where the system has one: ours and pdfkit could share a mistake.
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

describe.runIf(hasPoppler)('a PDF read by poppler', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'print-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('has the same words, is tagged and has no author', async () => {
    const file = join(folder, 'note.pdf')
    writeFileSync(file, await draw(planDocument(samplePlan, texts, 'sv')))
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout
    expect(text).toContain('Kontaktvägar')
    expect(text).toContain('75 minuter')
    expect(text).not.toContain('Hemliga vägen')
    const facts = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(facts).toMatch(/Title:\s+Anteckning/)
    expect(facts).not.toMatch(/Author|PDFKit/)
    const fontsUsed = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout
    expect(fontsUsed).toMatch(/[A-Z]{6}\+SourceSans3.* yes yes yes/)
  })

  test('a whole weighing of twenty questions, with gaps, notes and a difference, is one A4 page', async () => {
    const device = newDevice(1)
    const pack = await openShippedPack('freda-farlighet')
    if (!pack.ok) throw new Error('expected a pack')
    const id = idOf('a', 1)
    const is = ['yes', 'no', 'unknown'] as const
    const drafts: readonly EventDraft[] = [
      { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
      {
        type: 'assessment.started@1',
        data: { assessment: id, pack: pack.value.id, packVersion: '1.0.0', form: 'guided' },
      },
      ...packItems(pack.value).map(
        (item, i): EventDraft => ({
          type: 'answer.set@1',
          data: { assessment: id, item: item.id, answer: { is: is[i % 3] ?? 'no' } },
        }),
      ),
      {
        type: 'marginNote.set@1',
        data: {
          assessment: id,
          item: packItems(pack.value)[0]?.id ?? '',
          text: 'Sagt vid köksbordet, systern var med.',
        },
      },
      {
        type: 'outsideFactor.set@1',
        data: { assessment: id, factor: idOf('f', 1), text: 'Närmaste polis är en timme bort.' },
      },
      {
        type: 'estimate.set@1',
        data: { assessment: id, estimate: 3, words: 'Det blir värre när han dricker.' },
      },
      {
        type: 'judgement.set@1',
        data: {
          assessment: id,
          level: 4,
          reason: 'Våldet har blivit grövre och det finns vapen i huset. Ingen annan bor inom två mil.',
        },
      },
      {
        type: 'difference.set@1',
        data: { assessment: id, reason: 'Mallen frågar inte om avstånd och vinterväglag.' },
      },
    ]
    for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
    const printed = await printOfCase(
      foldCase(CASE_ID, [...device.known.values()]),
      { what: 'assessment', of: id, chosenAnyway: false },
      { locale: 'sv', texts: { ...inside, ...work }, today: '2026-11-25', organisation: noOwnPacks },
    )
    if (!printed.ok) throw new Error(`expected a print, got ${printed.error.code}`)
    const file = join(folder, 'weighing.pdf')
    writeFileSync(file, await draw(printed.value.document))
    expect(spawnSync('pdftoppm', ['-r', '40', '-png', file, join(folder, 'weighing')]).status).toBe(0)
    expect(readdirSync(folder).filter((name) => /^weighing-?\d*\.png$/.test(name))).toHaveLength(1)
    const size = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout
    expect(size).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ')
    for (const words of ['Preliminär', 'vinterväglag', 'Närmaste polis', 'köksbordet', 'Det blir värre'])
      expect(text).toContain(words)
  })
})
