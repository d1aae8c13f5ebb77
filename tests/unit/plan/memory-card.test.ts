import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellingWords } from '../../../src/content/plan/telling-words.ts'
import { foldLetters } from '../../../src/domain/plan/fold-letters.ts'
import { checkCard, type KnownInCase, MAX_CARD_LINES } from '../../../src/domain/plan/memory-card.ts'

const known: KnownInCase = {
  names: ['Åsa Björk-Lindén', 'Per Öhman', 'Zoë'],
  personnummer: ['19850421-2384', '20190203-1234'],
  phones: ['070-123 45 67', '+46 90 12 34 56'],
  caseNumber: 'SN 2026-0117',
}
const check = (...lines: readonly string[]) => checkCard(lines, known, tellingWords.sv)
const kinds = (line: string) => check(line).lines[0]?.faults.map((fault) => fault.kind)
const neutral = 'Ut genom altandörren'

describe('the memory card', () => {
  test('takes six neutral lines and says they can be printed', () => {
    const lines = [
      neutral,
      'Skor i boden',
      'Stå vid brevlådan',
      'Säg: har du sett katten?',
      'Ring henne',
      'Gula mappen',
    ]
    expect(check(...lines)).toEqual({
      lines: lines.map((text) => ({ text, faults: [] })),
      tooMany: false,
      printable: true,
    })
  })

  test('never prints more than six lines, whatever they say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
        const { tooMany, printable } = check(...Array.from({ length: count }, () => neutral))
        expect(tooMany).toBe(count > MAX_CARD_LINES)
        expect(printable).toBe(count >= 1 && count <= MAX_CARD_LINES)
      }),
    )
  })

  test.each([
    ['Ring Åsa', 'name'],
    ['Åsas nycklar', 'name'],
    ['ta Asas bil', 'name'],
    ['BJÖRK vet', 'name'],
    ['Fråga Linden', 'name'],
    ['Zoe hämtar', 'name'],
    ['850421-2384', 'personnummer'],
    ['nr 19 85 04 21 23 84', 'personnummer'],
    ['900101-0017', 'personnummer'],
    ['nr 850481-2384', 'personnummer'],
    ['ring 0701234567', 'phone'],
    ['ring +46 70 123 45 67', 'phone'],
    ['ring 090-12 34 56', 'phone'],
    ['se sn2026-0117', 'caseNumber'],
    ['mejla x@y.se', 'address'],
    ['Att göra:', 'heading'],
    ['SÄKERT', 'heading'],
    ['a'.repeat(61), 'tooLong'],
    ['   ', 'empty'],
    ['prata om våldet', 'telling'],
    ['ring socialtjänsten', 'telling'],
    ['om hotet kommer', 'telling'],
  ])('sees what %j gives away: %s', (line, kind) => {
    expect(kinds(line)).toContain(kind)
  })

  test.each([
    'två gånger per dag',
    'åk till hotellet',
    'klockan 21.30',
    'buss 45 kl 0712',
    'pernilla',
    'ring 070 111 22 33',
    'fotot på hyllan',
  ])('lets %j be printed', (line) => {
    expect(check(line).printable).toBe(true)
  })

  test('asks about a name without a capital instead of stopping, because it may be a word', () => {
    const faults = check('en gång per dag').lines[0]?.faults
    expect(faults).toMatchObject([{ kind: 'name', from: 8, to: 11, stops: false }])
    expect(check('Per vet').printable).toBe(false)
  })

  test('has neutral words to put in the place of each telling one', () => {
    for (const { word, instead } of [...tellingWords.sv, ...tellingWords.en]) {
      for (const words of [instead.sv, instead.en]) {
        const again = checkCard([words], known, [...tellingWords.sv, ...tellingWords.en])
        expect(again.lines[0]?.faults, word).toEqual([])
      }
    }
  })

  test('never lets a name through, alone or with an ending, however it is spelt', () => {
    const parts = ['Åsa', 'Björk', 'Lindén', 'Öhman', 'Zoë']
    const spelt = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
      (name: string) => foldLetters(name).text.replace(/^./, (first) => first.toUpperCase()),
    )
    const around = fc.constantFrom('', 'ring ', 'hos (', '– ')
    const after = fc.constantFrom('', ' vet', ')', '.', ', sen hem')
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        spelt,
        around,
        after,
        fc.boolean(),
        (name, spell, before, end, genitive) => {
          const line = `${before}${spell(name)}${genitive ? 's' : ''}${end}`
          expect(kinds(line)).toContain('name')
          expect(check(line).printable).toBe(false)
        },
      ),
    )
  })

  test('points at the very letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö ]{0,20}$/), (before) => {
        const line = `${before.trim()} Öhman`
        const fault = check(line).lines[0]?.faults.find((each) => each.kind === 'name' && each.stops)
        expect(line.slice(fault?.from, fault?.to)).toBe('Öhman')
      }),
    )
  })

  test('holds out any line somebody may type', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 8 }), (lines) => {
        const result = check(...lines)
        expect(result.lines.map((line) => line.text)).toEqual(lines)
        for (const { text, faults } of result.lines) {
          for (const { from, to } of faults) expect(from <= to && to <= text.length).toBe(true)
        }
      }),
    )
  })
})
