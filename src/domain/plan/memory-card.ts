import type { Words } from '../words.ts'
import { findNamesInLine } from './find-names.ts'
import { foldLetters } from './fold-letters.ts'

export const MAX_CARD_LINES = 6
/** Fits on one line of a slip, in letters that can be read in the dark. */
const MAX_CARD_LETTERS = 60

/** What the case knows and a slip must not say. */
export interface KnownInCase {
  readonly names: readonly string[]
  readonly personnummer: readonly string[]
  readonly phones: readonly string[]
  readonly caseNumber: string
}

/** A word that tells what the slip is for, and what could stand there instead. */
export interface TellingWord {
  readonly word: string
  readonly instead: Words
}

export interface CardFault {
  readonly kind:
    | 'name'
    | 'personnummer'
    | 'phone'
    | 'caseNumber'
    | 'address'
    | 'telling'
    | 'heading'
    | 'tooLong'
    | 'empty'
  readonly from: number
  readonly to: number
  /** Neutral words to put there; null where only the person can say. */
  readonly instead: Words | null
  /** Certain enough to stop the print. The others are shown, and may be right as they stand. */
  readonly stops: boolean
}

export interface CardCheck {
  readonly lines: readonly { readonly text: string; readonly faults: readonly CardFault[] }[]
  readonly tooMany: boolean
  readonly printable: boolean
}

/** A card has at most six lines, no headings, and nothing in it that says whose it is or what it is for. */
export function checkCard(
  lines: readonly string[],
  known: KnownInCase,
  telling: readonly TellingWord[],
): CardCheck {
  const checked = lines.map((text) => ({ text, faults: faultsIn(text, known, telling) }))
  const tooMany = lines.length > MAX_CARD_LINES
  return {
    lines: checked,
    tooMany,
    printable:
      lines.length > 0 && !tooMany && checked.every(({ faults }) => faults.every((fault) => !fault.stops)),
  }
}

function faultsIn(line: string, known: KnownInCase, telling: readonly TellingWord[]): readonly CardFault[] {
  const whole = { from: 0, to: line.length, instead: null }
  if (line.trim() === '') return [{ kind: 'empty', ...whole, stops: true }]
  return [
    ...findNamesInLine(line, known.names).map(({ from, to, sure }): CardFault => {
      return { kind: 'name', from, to, instead: null, stops: sure }
    }),
    ...numbersIn(line, known),
    ...(/[@]|https?:|www\./i.test(line) ? [{ kind: 'address', ...whole, stops: true } as const] : []),
    ...tellingIn(line, telling),
    ...(isHeading(line) ? [{ kind: 'heading', ...whole, stops: true } as const] : []),
    ...([...line].length > MAX_CARD_LETTERS ? [{ kind: 'tooLong', ...whole, stops: true } as const] : []),
  ]
}

/** Digits that belong together, whatever stands between them. */
function numbersIn(line: string, known: KnownInCase): readonly CardFault[] {
  const personnummer = new Set(known.personnummer.map(lastTen).filter((digits) => digits.length === 10))
  const phones = new Set(known.phones.map(subscriber).filter((digits) => digits.length >= 6))
  const caseDigits = foldLetters(known.caseNumber).text.replace(/\s+/g, '')
  const faults: CardFault[] = []
  for (const match of line.matchAll(/\+?\d[\d\s\-–+./()]*\d/g)) {
    const digits = digitsOf(match[0])
    const at = { from: match.index, to: match.index + match[0].length, instead: null }
    if (personnummer.has(lastTen(digits))) faults.push({ kind: 'personnummer', ...at, stops: true })
    else if (phones.has(subscriber(digits))) faults.push({ kind: 'phone', ...at, stops: true })
    else if (looksLikePersonnummer(digits)) {
      // A mobile number and someone born in 2007 look the same, and the number may be hers to keep.
      faults.push({ kind: 'personnummer', ...at, stops: !/^07\d{8}$/.test(digits) })
    }
  }
  if (caseDigits.length >= 3 && foldLetters(line).text.replace(/\s+/g, '').includes(caseDigits)) {
    faults.push({ kind: 'caseNumber', from: 0, to: line.length, instead: null, stops: true })
  }
  return faults
}

function tellingIn(line: string, telling: readonly TellingWord[]): readonly CardFault[] {
  const folded = foldLetters(line)
  return telling.flatMap(({ word, instead }) => {
    const found = tellingPattern(foldLetters(word).text).exec(folded.text)
    if (found === null) return []
    const from = folded.from[found.index] ?? 0
    const to = folded.from[found.index + found[0].length] ?? line.length
    return [{ kind: 'telling', from, to, instead, stops: false } as const]
  })
}

// A long word is found inside others too: "våldsutövaren" tells as much as "våld". A short one only with an ending,
// because "hot" is also the beginning of an ordinary hotel.
function tellingPattern(folded: string): RegExp {
  const literal = folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return folded.length > 3
    ? new RegExp(literal, 'u')
    : new RegExp(`(?<!\\p{L})${literal}\\p{L}{0,2}(?!\\p{L})`, 'u')
}

function isHeading(line: string): boolean {
  const text = line.trim()
  return text.endsWith(':') || (text.length >= 4 && /\p{L}{3}/u.test(text) && text === text.toUpperCase())
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function lastTen(text: string): string {
  return digitsOf(text).slice(-10)
}

// 070-123 45 67 and +46 70 123 45 67 are one phone.
function subscriber(text: string): string {
  return digitsOf(text)
    .replace(/^(?:00)?46(?=\d{7})/, '')
    .replace(/^0/, '')
}

/** Ten or twelve digits with a date in front; samordningsnummer have 60 added to the day. */
function looksLikePersonnummer(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 12) return false
  const [month, day] = [Number(digits.slice(-8, -6)), Number(digits.slice(-6, -4))]
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
}
