import type { AskedOutcome, AskingUnit } from '../../../domain/event-asked.ts'

/** Asking on routine in other units: a tap, and nothing about whom it was. */
export const asked = {
  title: 'Frågat idag?',
  lead: 'Frågan om våld på rutin, i andra verksamheter. Här står aldrig vem det gäller: inget namn, inget ärende, ingen fritext.',
  unit: 'Var du frågar',
  units: {
    support: 'Försörjningsstöd',
    substances: 'Missbruk och beroende',
    children: 'Barn och unga',
    disability: 'Funktionsstöd',
    other: 'Annan verksamhet',
  } satisfies Record<AskingUnit, string>,
  question: 'Hur blev det med den här personen?',
  outcomes: {
    no: 'Frågad: nej',
    before: 'Frågad: ja, tidigare i livet',
    now: 'Frågad: ja, det pågår',
    declined: 'Frågad: ville inte svara',
    notAlone: 'Inte frågad: inte ensam',
    noInterpreter: 'Inte frågad: tolk saknades',
    acute: 'Inte frågad: annat var akut',
    noTime: 'Inte frågad: tiden räckte inte',
    forgotten: 'Inte frågad: det föll bort',
  } satisfies Record<Exclude<AskedOutcome, 'withdrawn'>, string>,
  saved: 'Sparat. Räknas i månaden.',
  next: 'Nästa person',
  undo: 'Ångra',
  afterNow:
    'Erbjud ett samtal med någon som arbetar med våld, samma dag om det går. Vill personen det öppnar ni ett ärende. Det skrivs inte här.',
  afterBefore: 'Fråga om personen vill prata om det. Fråga om barn har sett eller hört våldet.',
  newCase: 'Öppna ett ärende',
  counts: 'Så här har det gått',
  countsLead:
    'Färre än fem visas inte, och inte heller det som skulle avslöja det. Räkningen gäller alla enhetens surfplattor.',
  countsNone: 'Inget är noterat än.',
  outcome: 'Utfall',
  count: 'Antal',
  total: 'Sammanlagt',
  small: 'färre än 5, eller döljs',
  campaign: 'Kampanjmånad',
  campaignOn: (month: string) => `Kampanjmånad: ${month}. Alla ska få frågan.`,
  campaignStart: 'Gör den här månaden till kampanjmånad',
  campaignEnd: 'Avsluta kampanjmånaden',
} as const
