import type {
  Confidence,
  Flag,
  InstrumentItem,
  InstrumentPack,
} from '../../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'

/** What the manual calls each alert. */
const ALERTS: Readonly<Record<Flag, string>> = {
  child: 'barn',
  firearm: 'skjutvapen',
  weapon: 'vapen',
  strangulation: 'tryck mot halsen',
  threatToKill: 'hot om att döda',
  ownSuicide: 'egna tankar på att inte leva',
  suicidePerpetrator: 'utövaren talar om att ta sitt liv',
  pregnancy: 'graviditet',
  animals: 'djur',
  stalking: 'bevakning',
  separation: 'separation',
  fearsForLife: 'rädsla för sitt liv',
  sexualViolence: 'sexuellt våld',
  dangerNow: 'fara nu',
  needsCare: 'behov av vård',
  noSafePlace: 'ingen trygg plats',
  workerSafety: 'din egen säkerhet',
  conflictOfInterest: 'jäv',
  honour: 'heder',
}

const POLICIES = {
  range: 'Vet ej, vill inte svara och inte frågad räknas från lägst till högst: då visas ett spann.',
  asHighest: 'Vet ej, vill inte svara och inte frågad räknas som det svar som ger mest.',
  asNothing: 'Vet ej, vill inte svara och inte frågad räknas inte.',
} as const

const count = (items: readonly InstrumentItem[], confidence: Confidence) =>
  items.filter((item) => item.confidence === confidence).length

/** The line of the manual that says what a pack is made of. It says nothing that the pack does not know. */
export function factLine(pack: InstrumentPack): string {
  const items = packItems(pack)
  const flags = new Set(
    items.flatMap(({ flags: own, options }) => [
      ...(own ?? []),
      ...(options ?? []).flatMap((option) => option.flags ?? []),
    ]),
  )
  const forWorker = items.filter(({ workerOnly }) => workerOnly === true).length
  return [
    `*Mallen ${pack.version}:* ${pack.judged ? judgedParts(items) : askedParts(pack, items)}`,
    ...(forWorker === items.length
      ? ['Allt är till dig och visas aldrig för personen.']
      : forWorker > 0
        ? [
            `${forWorker} ${forWorker === 1 ? 'fråga' : 'frågor'} är bara till dig och visas aldrig för personen.`,
          ]
        : []),
    pack.numbering === 'own' ? 'Numren är våra egna.' : 'Faktorernas beteckningar är formulärets.',
    ...(pack.paper ? ['Ett resultat från annat håll kan skrivas in.'] : []),
    `Larm: ${[...flags]
      .map((flag) => ALERTS[flag])
      .sort((a, b) => a.localeCompare(b, 'sv'))
      .join(', ')}.`,
    `Rättigheter: ${pack.licence.holder}.`,
  ].join(' ')
}

function askedParts(pack: InstrumentPack, items: readonly InstrumentItem[]): string {
  const repeated = pack.sections.flatMap(({ repeats, items: own }) =>
    repeats ? [` ${own.length} av dem frågas en gång för var och en, för högst ${repeats.max}.`] : [],
  )
  const sure = [
    `bekräftat för ${count(items, 'confirmed')}`,
    `troligt för ${count(items, 'likely')}`,
    `inte bekräftat för ${count(items, 'unknown')}`,
  ]
  return `${items.length} frågor i ${pack.sections.length} delar.${repeated.join('')} Ämnet är ${sure.join(', ')}.`
}

function judgedParts(items: readonly InstrumentItem[]): string {
  const factors = items.filter(({ type }) => type === 'factor')
  const conclusions = items.filter(({ conclusion }) => conclusion === true)
  return `${factors.length} faktorer, ${count(factors, 'confirmed')} med bekräftat ämne, och ${conclusions.length} slutsatser.`
}

/** Points, minus points, limits and doubt, as a pack has them. */
export function scoringLines(pack: InstrumentPack): readonly string[] {
  const { scoring } = pack
  if (!scoring) return []
  const items = new Map(packItems(pack).map((item) => [item.id, item]))
  const words = (id: string) => items.get(id)?.text.sv ?? id
  const more = new Map(scoring.extra.map(({ item, points }) => [item, points]))
  const counted = [...items.values()].filter(({ id }) => !scoring.excluded.includes(id))
  return [
    '| fråga | poäng för ja |',
    '| --- | --- |',
    ...[...scoring.extra]
      .sort((a, b) => b.points - a.points)
      .map(({ item, points }) => `| ${words(item)} | ${scoring.base + points} |`),
    `| De övriga ${counted.filter(({ id }) => !more.has(id)).length} | ${scoring.base} |`,
    ...scoring.excluded.map((id) => `| ${words(id)} | räknas inte |`),
    '',
    ...scoring.subtract.map(({ item, tick, points }) => {
      const chosen = items.get(item)?.ticks?.find(({ id }) => id === tick)?.text.sv ?? tick
      return `Minuspoäng: ${points}, bara när rutan *${chosen}* är kryssad.`
    }),
    `Gränser: ${scoring.bands.map(({ min, max, level }) => `nivå ${level} för ${min} till ${max}`).join(', ')}.`.replaceAll(
      '-',
      '−',
    ),
    POLICIES[scoring.unknownPolicy],
  ]
}

/** Every source that a shipped pack names, but for our own questions. */
export function sourceRows(packs: readonly InstrumentPack[]): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>()
  for (const { sources } of packs)
    for (const { id, title, address } of sources) {
      const row = `| ${id} | ${title} | ${address ?? ''} |`
      const before = rows.get(id) ?? []
      if (id !== 'own' && !before.includes(row)) rows.set(id, [...before, row])
    }
  return rows
}
