import type { TriggerRule } from '../../domain/follow-up/follow-up-pack.ts'

const now = { sameDay: true, offsetDays: 0, verifiedOn: '2026-11-22' } as const

/** What raises a new assessment for the same day. */
export const triggersSameDay = [
  {
    id: 'misstanke-delges',
    group: 'police',
    title: { sv: 'Delges misstanke eller kallas till förhör', en: 'Told of suspicion or called to be heard' },
    leadsTo: {
      sv: 'Ta reda på dag och klockslag. Personen vet det innan hen möter reaktionen: var hen är, vem som är med, vad som gäller de första timmarna.',
      en: 'Find out day and hour. The person knows before meeting the reaction: where to be, who is there, what holds the first hours.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'grips',
    group: 'police',
    title: { sv: 'Grips eller anhålls', en: 'Arrested' },
    leadsTo: {
      sv: 'Andrum, inte slut. Använd tiden: vad behöver vara klart innan hen släpps?',
      en: 'Room to breathe, not the end. Use the time: what has to be ready before the release?',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'slapps',
    group: 'police',
    title: { sv: 'Släpps, eller häktningen hävs', en: 'Released, or custody is lifted' },
    leadsTo: {
      sv: 'Se till att personen får veta före. Gå igenom var alla är i natt.',
      en: 'See to it that the person knows before. Go through where everybody is tonight.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'separation',
    group: 'relation',
    title: {
      sv: 'Separation sägs högt, flytt eller skilsmässoansökan',
      en: 'Separation is spoken of, a move, or a divorce application',
    },
    leadsTo: {
      sv: 'Tiden runt en separation är en av de farligaste. Tidpunkt, plats och sällskap planeras i förväg.',
      en: 'The time around a separation is among the most dangerous. Time, place and company are planned ahead.',
    },
    sources: ['NCK-DFU'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'ny-partner',
    group: 'relation',
    title: { sv: 'Ny partner', en: 'A new partner' },
    leadsTo: {
      sv: 'Fråga om kontroll och hot har ändrats, och om den nya personen också är i fara.',
      en: 'Ask if control and threats have changed, and if the new person is in danger too.',
    },
    sources: ['NCK-DFU'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'bodelning',
    group: 'relation',
    title: { sv: 'Bodelning', en: 'Division of property' },
    leadsTo: {
      sv: 'Möten och brev om ägodelar är tillfällen att nå personen. Gå genom ombud där det går.',
      en: 'Meetings and letters about property are ways to reach the person. Go through a representative where possible.',
    },
    sources: ['NCK-DFU'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'kontaktforbud-sokt',
    group: 'police',
    title: { sv: 'Kontaktförbud söks', en: 'A contact ban is applied for' },
    leadsTo: {
      sv: 'Ta reda på när den andra får veta det. Den dagen bevakas för sig.',
      en: 'Find out when the other will know. That day is watched by itself.',
    },
    sources: ['KF'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'kontaktforbud-beviljat',
    group: 'police',
    title: { sv: 'Kontaktförbud beviljas', en: 'A contact ban is granted' },
    leadsTo: {
      sv: 'Ett förbud skyddar i praktiken först när det är delgivet. Bevaka delgivningen.',
      en: 'A ban protects in practice only once it is served. Watch for the serving.',
    },
    sources: ['KF'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'kontaktforbud-delgivet',
    group: 'police',
    title: { sv: 'Kontaktförbud delges', en: 'A contact ban is served' },
    leadsTo: {
      sv: 'Timmarna efter är känsliga. Var är personen, vem är med, vad gör ni vid första överträdelsen?',
      en: 'The hours after are sensitive. Where is the person, who is there, what is done at the first breach?',
    },
    sources: ['KF'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'kontaktforbud-overtratt',
    group: 'police',
    title: { sv: 'Kontaktförbud överträds', en: 'A contact ban is broken' },
    leadsTo: {
      sv: 'Varje överträdelse är ett brott och ett tecken. Anteckna när och hur.',
      en: 'Each breach is a crime and a sign. Note when and how.',
    },
    sources: ['KF'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'kontaktforbud-upphor',
    group: 'police',
    title: { sv: 'Kontaktförbud hävs eller löper ut', en: 'A contact ban is lifted or ends' },
    leadsTo: {
      sv: 'Behövs en förlängning? Vad ersätter skyddet dagen efter?',
      en: 'Is an extension needed? What replaces the protection the day after?',
    },
    sources: ['KF'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'allvarligt-hot',
    group: 'relation',
    title: {
      sv: 'Strypning, vapenhot, dödshot eller självmordshot',
      en: 'Strangulation, threat with a weapon, to kill, or of suicide',
    },
    leadsTo: {
      sv: 'Gör det akuta först. Vård efter tryck mot halsen, också utan synliga märken.',
      en: 'The acute comes first. Care after pressure to the neck, also without visible marks.',
    },
    sources: ['own'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'vald-mot-djur',
    group: 'relation',
    title: { sv: 'Våld mot djur', en: 'Violence against animals' },
    leadsTo: {
      sv: 'Fråga vad som hände och vad det var tänkt att säga. Djuren behöver en plan.',
      en: 'Ask what happened and what it was meant to say. The animals need a plan.',
    },
    sources: ['ROKS'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'graviditet',
    group: 'relation',
    title: { sv: 'Graviditet', en: 'Pregnancy' },
    leadsTo: {
      sv: 'Mödravården behöver vara med, på en kontaktväg som är säker.',
      en: 'Maternity care needs to take part, in a way that is safe.',
    },
    sources: ['own'],
    confidence: 'likely',
    ...now,
  },
  {
    id: 'plats-rojd',
    group: 'places',
    title: { sv: 'Vistelseorten kan vara röjd', en: 'The whereabouts may be known' },
    leadsTo: {
      sv: 'Genom en apparat, skolan, umgänget, posten eller banken. Gör enhetskollen igen och se om platsen håller.',
      en: 'Through a device, school, contact, post or bank. Do the device check again and see if the place holds.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...now,
  },
  {
    id: 'atervander',
    group: 'places',
    title: {
      sv: 'Återvänder hem, eller lämnar skyddat boende',
      en: 'Goes back home, or leaves the shelter',
    },
    leadsTo: {
      sv: 'Utan förebråelse. Vem bor där, lås, larm, grannar, och tät kontakt de första veckorna.',
      en: 'Without reproach. Who lives there, locks, alarm, neighbours, and close contact the first weeks.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...now,
  },
] as const satisfies readonly TriggerRule[]
