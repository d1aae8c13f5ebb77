import type { TriggerRule } from '../../domain/follow-up/follow-up-pack.ts'

// That these call for a new assessment is the field's; how many days before or after is our proposal, and the worker
// changes the day.
const days = (offsetDays: number) => ({ sameDay: false, offsetDays, verifiedOn: '2026-11-22' }) as const

/** What raises a new assessment before or after a known day. */
export const triggersPlanned = [
  {
    id: 'huvudforhandling',
    group: 'police',
    title: { sv: 'Huvudförhandling', en: 'Main hearing' },
    leadsTo: {
      sv: 'Resa, skyddat väntrum, stödperson, och vad som händer kvällen efter.',
      en: 'Travel, a protected waiting room, somebody in support, and the evening after.',
    },
    sources: ['KVV'],
    confidence: 'confirmed',
    ...days(-7),
  },
  {
    id: 'dom',
    group: 'police',
    title: { sv: 'Dom eller överklagande', en: 'Verdict or appeal' },
    leadsTo: {
      sv: 'Hur kan den andra ta emot beskedet? Vad ändras i skyddet?',
      en: 'How may the other take the news? What changes in the protection?',
    },
    sources: ['KVV'],
    confidence: 'confirmed',
    ...days(0),
  },
  {
    id: 'permission',
    group: 'police',
    title: { sv: 'Permission', en: 'Leave from prison' },
    leadsTo: {
      sv: 'Dagar, ort och villkor. Målsägandeinformation måste begäras.',
      en: 'Days, place and conditions. Information to the injured party has to be asked for.',
    },
    sources: ['KVV'],
    confidence: 'confirmed',
    ...days(-7),
  },
  {
    id: 'frigivning',
    group: 'police',
    title: { sv: 'Frigivning', en: 'Release from prison' },
    leadsTo: {
      sv: 'Säkerhetsplanen ses över före dagen. Kontaktuppgifter hos Kriminalvården ska vara aktuella och säkra.',
      en: 'The safety plan is looked over before the day. Contact details with the prison service are to be current and safe.',
    },
    sources: ['KVV'],
    confidence: 'confirmed',
    ...days(-14),
  },
  {
    id: 'rymning',
    group: 'police',
    title: { sv: 'Rymning', en: 'Escape' },
    leadsTo: {
      sv: 'Genast: var är alla, vem vet, vad säger polisen?',
      en: 'At once: where is everybody, who knows, what do the police say?',
    },
    sources: ['KVV'],
    confidence: 'confirmed',
    ...days(0),
  },
  {
    id: 'umgange',
    group: 'children',
    title: { sv: 'Umgängesbeslut eller överlämning', en: 'Decision on contact, or handing over a child' },
    leadsTo: {
      sv: 'Plats, tredje person, vad barnet vet, och apparater före och efter.',
      en: 'Place, a third person, what the child knows, and devices before and after.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...days(-3),
  },
  {
    id: 'familjeratt',
    group: 'children',
    title: { sv: 'Familjerätten utreder eller kallar', en: 'Family law investigates or calls' },
    leadsTo: {
      sv: 'Ge familjerätten risken i tid, med laglig grund. Gemensamma möten kan vara farliga.',
      en: 'Give family law the risk in time, on a lawful ground. Joint meetings can be dangerous.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...days(-3),
  },
  {
    id: 'beslut-delges-vardnadshavare',
    group: 'children',
    title: {
      sv: 'Beslut om barnet delges den andra vårdnadshavaren',
      en: 'A decision on the child is served on the other guardian',
    },
    leadsTo: {
      sv: 'Lag 2024:79, LVU eller utreseförbud. Ta reda på när, och vad som står i handlingen.',
      en: 'Lag 2024:79, LVU or an exit ban. Find out when, and what the paper says.',
    },
    sources: ['L79'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'vapen-ater',
    group: 'weapons',
    title: { sv: 'Vapenlicens, eller vapen lämnas tillbaka', en: 'Weapon licence, or weapons given back' },
    leadsTo: {
      sv: 'Fråga polisen. Se över var vapen och nycklar finns.',
      en: 'Ask the police. Look over where weapons and keys are.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...days(0),
  },
  {
    id: 'jaktstart',
    group: 'weapons',
    title: { sv: 'Jakten börjar, eller jaktlaget samlas', en: 'The hunt begins, or the team gathers' },
    leadsTo: {
      sv: 'Vapen är framme och folk i rörelse. Dagen skiljer sig mellan orter: skriv den som gäller här.',
      en: 'Weapons are out and people on the move. The day differs between places: write the one that holds here.',
    },
    sources: ['S0', 'own'],
    confidence: 'likely',
    ...days(-14),
  },
  {
    id: 'arbete-ekonomi',
    group: 'life',
    title: { sv: 'Förlorat arbete, konkurs eller kronofogde', en: 'Lost work, bankruptcy or enforcement' },
    leadsTo: {
      sv: 'Mer tid hemma och mer press. Fråga vad som ändras i vardagen.',
      en: 'More time at home and more pressure. Ask what changes in everyday life.',
    },
    sources: ['own'],
    confidence: 'likely',
    ...days(7),
  },
  {
    id: 'missbruk-vard',
    group: 'life',
    title: { sv: 'Återfall i missbruk, eller utskriven från vård', en: 'Relapse, or discharged from care' },
    leadsTo: {
      sv: 'Vem får veta, och vad gör ni de första dagarna?',
      en: 'Who is told, and what is done the first days?',
    },
    sources: ['own'],
    confidence: 'likely',
    ...days(3),
  },
  {
    id: 'storhelg',
    group: 'life',
    title: { sv: 'Storhelg, lov eller semester', en: 'Big holiday, school break or vacation' },
    leadsTo: {
      sv: 'Mer tid tillsammans och färre att nå. Vem svarar, och vem tittar till?',
      en: 'More time together and fewer to reach. Who answers, and who looks in?',
    },
    calendar: 'bigHolidays',
    sources: ['VF'],
    confidence: 'confirmed',
    ...days(-10),
  },
  {
    id: 'vag-strom',
    group: 'life',
    title: { sv: 'Vägen stängs eller strömmen går', en: 'The road closes or the power fails' },
    leadsTo: {
      sv: 'Tiden till hjälp blir en annan. Går larm och telefon att använda?',
      en: 'The time to help changes. Do alarm and phone work?',
    },
    sources: ['own'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'ny-handlaggare',
    group: 'work',
    title: {
      sv: 'Ny handläggare, eller ärendet lämnas över',
      en: 'A new worker, or the case is handed over',
    },
    leadsTo: {
      sv: 'Läs igenom allt, träffa personen, säg vem du är på den säkra vägen.',
      en: 'Read it all through, meet the person, say who you are in the safe way.',
    },
    sources: ['S0'],
    confidence: 'confirmed',
    ...days(3),
  },
  {
    id: 'ingen-kontakt',
    group: 'work',
    title: { sv: 'Ingen kontakt sedan en tid', en: 'No contact for some time' },
    leadsTo: {
      sv: 'Skriv den dag då tystnaden blir för lång. Bestäm redan nu vad ni gör då.',
      en: 'Write the day when the silence becomes too long. Decide already now what is done then.',
    },
    sources: ['S0', 'own'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'uteblivet-besok',
    group: 'work',
    title: { sv: 'Kom inte till ett besök', en: 'Did not come to a visit' },
    leadsTo: {
      sv: 'Hör av dig på den säkra vägen. Utebliven kan betyda hindrad.',
      en: 'Be in touch in the safe way. Not coming may mean being kept from it.',
    },
    sources: ['S0', 'own'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'polisbesok-utan-anmalan',
    group: 'police',
    title: { sv: 'Polisbesök utan anmälan', en: 'A police visit without a report' },
    leadsTo: {
      sv: 'Hör av er på den säkra vägen inom några dagar. Fråga vad som hände och vad personen behöver nu. Anmälan är hens val.',
      en: 'Be in touch in the safe way within a few days. Ask what happened and what the person needs now. A report is their choice.',
    },
    sources: ['S0'],
    confidence: 'likely',
    ...days(2),
  },
  {
    id: 'livet-i-boendet',
    group: 'places',
    title: { sv: 'Hur är livet i boendet? Tre frågor', en: 'How is life in the shelter? Three questions' },
    leadsTo: {
      sv: 'Går vardagen att leva: sömn, mat, pengar? Hur har barnen det? Finns någon att prata med? Sviktar ett svar är det ett tidigt tecken på att personen kan återvända.',
      en: 'Can everyday life be lived: sleep, food, money? How are the children? Is there somebody to talk to? If an answer fails, it is an early sign that the person may go back.',
    },
    sources: ['S0', 'own'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'tveksam',
    group: 'work',
    title: { sv: 'Tveksam till hjälp: nästa kontakt', en: 'Unsure about help: next contact' },
    leadsTo: {
      sv: 'Håll rytmen ni kommit överens om, utan press. Ett nej i dag är inget nej för alltid. Fråga vad som skulle göra det möjligt.',
      en: 'Keep the rhythm you agreed on, without pressure. A no today is not a no for ever. Ask what would make it possible.',
    },
    sources: ['S0', 'own'],
    confidence: 'likely',
    ...days(0),
  },
  {
    id: 'rytm',
    group: 'work',
    title: { sv: 'Uppföljning enligt planen', en: 'Follow-up by the plan' },
    leadsTo: {
      sv: 'Också när inget har hänt. Gå igenom vad som har ändrats sedan sist.',
      en: 'Also when nothing has happened. Go through what has changed since last time.',
    },
    sources: ['IVO-24'],
    confidence: 'likely',
    ...days(0),
  },
] as const satisfies readonly TriggerRule[]
