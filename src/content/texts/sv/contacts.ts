import type { ContactField } from '../../../domain/event-contact.ts'

/** Who was met, called or written to, and whether anything came of it. */
export const contacts = {
  title: 'Kontakter',
  lead: 'En rad för varje gång ni har setts, ringt eller skrivit. Också när ingen svarade: tystnad säger något.',
  none: 'Ingen kontakt är inskriven än.',
  add: 'Skriv in en kontakt',
  fields: {
    on: 'Datum',
    who: 'Med vem?',
    how: 'Hur?',
    outcome: 'Blev det av?',
    words: 'Vad sades?',
  } satisfies Record<ContactField, string>,
  outcomeHint: 'Ja och Det avbröts räknas som kontakt när ni bevakar tystnad.',
  wordsHint: 'Det viktigaste räcker. Skriv ingen adress.',
  who: {
    person: 'Personen ärendet gäller',
    child: 'Barn',
    network: 'Någon i nätverket',
    police: 'Polisen',
    school: 'Skola eller förskola',
    health: 'Hälso- och sjukvården',
    shelter: 'Skyddat boende eller jour',
    prison: 'Kriminalvården',
    unit: 'En annan enhet hos oss',
    municipality: 'En annan kommun',
    other: 'Någon annan',
  },
  how: {
    meeting: 'Möte hos oss',
    visit: 'Möte någon annanstans',
    phone: 'Telefon',
    video: 'Video',
    message: 'Meddelande',
    letter: 'Brev',
  },
  outcome: {
    happened: 'Ja',
    brokenOff: 'Det avbröts',
    moved: 'Det flyttades',
    noShow: 'Personen kom inte',
    noAnswer: 'Ingen svarade',
  },
  count: (n: number) => (n === 1 ? '1 kontakt' : `${n} kontakter`),
  lastOn: (day: string) => `Senast ${day}`,
  undated: 'Utan datum',
} as const
