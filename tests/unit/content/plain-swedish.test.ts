import { describe, expect, test } from 'vitest'
import { type SwedishText, swedishTexts } from './swedish-texts.ts'

/*
 * What of klarspråk a machine can see: length, old words, "man", nouns where a verb does, passives in a pile, blame. That a
 * text is true, kind and in the right order it cannot see; that takes a reader. Passives are known by their endings alone,
 * without grammar, so one stands unseen now and then. Each exception has its reason beside it.
 */
const all = await swedishTexts()

const LONGEST_SENTENCE = 22
const LONGEST_MEAN = 11

/** Words of offices with a plain one beside them, after the lists that Swedish authorities write by. */
const OLD_WORDS = wordsOf(
  'anmoda\\p{L}*|avseende|beakta\\p{L}*|beträffande|bereds|därvid|därigenom|dylik\\p{L}*|emedan|enär|erfordra\\p{L}*|' +
    'erhåll\\p{L}*|erlägg\\p{L}*|förevarande|föreligg\\p{L}*|för det fall|gällande|härvid|härigenom|huruvida|' +
    'i enlighet med|i syfte att|ifrågavarande|inneha|innehar|innehade|jämlikt|jämväl|likväl|medelst|nedanstående|' +
    'ovanstående|med anledning av|ombesörj\\p{L}*|rörande|samt|samtliga|såsom|såvitt|säkerställ\\p{L}*|' +
    'tillhandahåll\\p{L}*|tillse|tillses|utgör|utgöra|vederbörande|vidta|vidtar|vidtas|vidtaga|vidtog|vidtagits|' +
    'ävensom|åligger|åtnjuta\\p{L}*|inom ramen för|i samband med|aktualisera\\p{L}*|implementera\\p{L}*|initiera\\p{L}*',
)

/** A noun with "av" that is a name: of a duty in the law, and of what the instruments call their own method. */
const NAMES = /^(?:skyddsbedömning|övervägande|bedömning) av$/i

/** A noun that hides what somebody does: "genomförande av" for "gör". */
const HIDDEN_VERBS = wordsOf(
  'genomförande\\p{L}*|utförande\\p{L}*|upprättande\\p{L}*|användande\\p{L}*|inhämtande\\p{L}*|nyttjande\\p{L}*|' +
    '\\p{L}{4,}(?:ningen|andet|endet|tionen|ning|ande|ende) av',
)

/** Endings of a passive, beside words that only look like one. */
const PASSIVE = /(?<!\p{L})\p{Ll}{2,}(?:as|ades|ats|des|tes|ts)(?!\p{L})/gu
const NOT_PASSIVE = wordsOf(
  'andas|enas|finnas|funnits|giftas|hoppas|hoppades|höras|kännas|låtsas|låtsades|lyckas|lyckats|minnas|märkas|synas|träffas|' +
    'träffades|vistas|djurplats|insats|mötesplats|någonstans|plats|slutsats|utsattas|vuxnas|hans|deras|andras|varandras|' +
    'höstas|somras|vintras|våras|skjuts|trots|anhörigas|närståendes|\\p{L}+ets',
)
const MOST_PASSIVES = 2

/** In a case, people blame each other; that is what the case is about. */
const SAID_IN_A_CASE = /^practice\/.* \w+\.(?:said|story)\./
const BLAME = wordsOf(
  'du har fel|du glömde|har glömt att|du borde|(?<!om )du måste|felaktig\\p{L}*|ogiltig\\p{L}*|otillåte\\p{L}*|misslyckades|' +
    'vägrar|klandra\\p{L}*|slarv\\p{L}*',
)

const RULES = {
  'no sentence is long': (text) => (longest(text) > LONGEST_SENTENCE ? [text] : []),
  'no words are of offices': (text) => text.match(OLD_WORDS) ?? [],
  'no noun hides what somebody does': (text) =>
    (text.match(HIDDEN_VERBS) ?? []).filter((words) => !NAMES.test(words)),
  'nobody is "man"': (text) => text.match(/(?<!\p{L}|utsatt )man(?!\p{L})/giu) ?? [],
  'passives do not pile, and a question of why has none': (text) =>
    sentencesOf(text).filter((sentence) => {
      const passives = (sentence.match(PASSIVE) ?? []).filter((word) => !new RegExp(NOT_PASSIVE).test(word))
      return passives.length > (/^Varför .*\?$/.test(sentence) ? 0 : MOST_PASSIVES)
    }),
  'nobody is blamed': (text) => text.match(BLAME) ?? [],
} satisfies Record<string, (text: string) => readonly string[]>

describe('the Swedish of the content', () => {
  test('is read from every kind of content', () => {
    for (const part of [
      'texts/sv',
      'instruments',
      'measures',
      'plan',
      'distance',
      'follow-up',
      'numbers',
      'practice',
    ])
      expect(all.filter(({ at }) => at.startsWith(`${part}/`)).length, part).toBeGreaterThan(10)
  })

  test.each(Object.entries(RULES))('holds: %s', (rule, look) => {
    const texts = all.filter((one) => !isExcepted(rule as keyof typeof RULES, one))
    expect(texts.flatMap(({ at, text }) => look(text).map((what) => `${at}: ${what}`))).toEqual([])
  })

  test(`has ${LONGEST_MEAN} words in a sentence at the most, in the mean`, () => {
    // A label is no sentence: only what has room for a verb is counted.
    const lengths = all.flatMap(({ text }) => sentencesOf(text).map(countWords)).filter((n) => n > 3)
    expect(lengths.length).toBeGreaterThan(1_000)
    expect(lengths.reduce((sum, n) => sum + n, 0) / lengths.length).toBeLessThan(LONGEST_MEAN)
  })
})

test.each([
  ['no sentence is long', Array.from({ length: LONGEST_SENTENCE + 1 }, () => 'ord').join(' ')],
  ['no words are of offices', 'Åtgärder ska vidtas'],
  ['no noun hides what somebody does', 'Före genomförandet av besöket'],
  ['nobody is "man"', 'Då ringer man polisen.'],
  ['passives do not pile, and a question of why has none', 'Beslutet skickas, antecknas och arkiveras. '],
  ['passives do not pile, and a question of why has none', 'Varför rättas den?'],
  ['nobody is blamed', 'Du glömde ett fält.'],
] as const)('the rule sees what breaks it: %s', (rule, text) => {
  expect(RULES[rule](text)).not.toEqual([])
})

/** Where a rule is not meant, and why. */
function isExcepted(rule: keyof typeof RULES, { at }: SwedishText): boolean {
  // For whoever compares a form with its source: what exactly is confirmed, a list of facts in one breath.
  if (at.endsWith('.verification.note'))
    return rule !== 'nobody is blamed' && rule !== 'no words are of offices'
  if (SAID_IN_A_CASE.test(at)) return rule === 'nobody is blamed' || rule === 'nobody is "man"'
  // "Det händer att man slår" is how one asks without pointing; advice among colleagues and "en man" are no instructions.
  if (rule === 'nobody is "man"') return !/^(?:texts\/sv|numbers)\//.test(at)
  return false
}

function wordsOf(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'giu')
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!:;])\s+/)
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length
}

function longest(text: string): number {
  return Math.max(...text.split(/(?<=[.?!])\s+/).map(countWords))
}
