import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const emergencyNumber = {
  id: 'sos',
  title: { sv: '112 på landet', en: '112 in the countryside' },
  lead: {
    sv: 'Vad du säger, och hur de hittar hit.',
    en: 'What you say, and how they find you.',
  },
  tracks: ['stays', 'hasLeft'],
  prompts: [
    {
      id: 'sos-way',
      lead: { sv: 'Så hittar hjälpen hit: …', en: 'This is how help finds the way: …' },
      type: 'text',
      hint: {
        sv: 'Fastighetsbeteckning, avtagsväg, vad som syns från vägen. Sparas för sig, bakom ett eget lås. Skrivs aldrig ut.',
        en: 'Property name, turn-off, what is seen from the road. Kept apart, behind a lock of its own. Never printed.',
      },
      location: 'address',
      words: 'person',
      sources: ['SOS'],
      confidence: 'confirmed',
    },
    {
      id: 'sos-by-phone',
      lead: {
        sv: 'Kan du säga vägen utantill, eller finns den vid telefonen?',
        en: 'Can you say the way by heart, or is it by the phone?',
      },
      type: 'yesNo',
      hint: {
        sv: 'De flesta mobiler skickar sin position till 112, men inte utan nät.',
        en: 'Most mobiles send their position to 112, but not without a network.',
      },
      words: 'person',
      sources: ['SOS'],
      confidence: 'confirmed',
    },
    {
      id: 'sos-first',
      lead: { sv: 'Det första jag säger är …', en: 'The first thing I say is …' },
      type: 'text',
      hint: {
        sv: 'Var, vad som händer nu, vapen, barn.',
        en: 'Where, what is happening now, weapons, children.',
      },
      words: 'person',
      forCard: true,
      sources: ['SOS', 'own'],
      confidence: 'likely',
    },
    {
      id: 'sos-open-line',
      lead: {
        sv: 'Vet du att du kan ringa 112 och låta linjen vara öppen, om du inte kan prata?',
        en: 'Do you know that you can call 112 and leave the line open if you cannot talk?',
      },
      type: 'yesNo',
      workerNote: {
        sv: 'Sms till 112 kräver förhandsanmälan enligt källan. Räkna inte med det.',
        en: 'By the source, sms to 112 needs registration beforehand. Do not count on it.',
      },
      words: 'person',
      sources: ['SOS', 'SOS-sms'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const timeToHelp = {
  id: 'time',
  title: { sv: 'Tid till hjälp', en: 'Time to help' },
  lead: {
    sv: 'Ungefär hur lång tid det tar, och vad du gör under tiden. De som bor här vet bäst.',
    en: 'Roughly how long it takes, and what you do meanwhile. Those who live here know best.',
  },
  tracks: ['stays', 'hasLeft'],
  prompts: [
    {
      id: 'time-police-day',
      lead: {
        sv: 'Hur lång tid tar det för polisen en vanlig dag?',
        en: 'How long do the police take on an ordinary day?',
      },
      type: 'number',
      unit: 'minutes',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'time-police-night',
      lead: {
        sv: 'Hur lång tid tar det på natten eller när vägen är dålig?',
        en: 'How long at night or when the road is bad?',
      },
      type: 'number',
      unit: 'minutes',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'time-ambulance',
      lead: { sv: 'Hur lång tid tar det för ambulansen?', en: 'How long does the ambulance take?' },
      type: 'number',
      unit: 'minutes',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'time-first',
      lead: { sv: 'Den första halvtimmen gör jag så här: …', en: 'For the first half hour I do this: …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'time-until',
      lead: { sv: 'Tills någon är här …', en: 'Until someone is here I …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'time-one-patrol',
      lead: {
        sv: 'Om det bara finns en patrull, eller ingen, är planen att …',
        en: 'If there is only one patrol, or none, the plan is to …',
      },
      type: 'text',
      words: 'worker',
      sources: ['S0'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const coverage = {
  id: 'coverage',
  title: { sv: 'Täckning', en: 'Coverage' },
  lead: {
    sv: 'Var telefonen fungerar, och vad du gör när den inte gör det.',
    en: 'Where the phone works, and what you do when it does not.',
  },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'coverage-where',
      lead: { sv: 'Telefonen fungerar när jag står …', en: 'The phone works when I stand …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['KAL', 'own'],
      confidence: 'likely',
    },
    {
      id: 'coverage-not',
      lead: { sv: 'Den fungerar inte …', en: 'It does not work …' },
      type: 'text',
      words: 'person',
      sources: ['KAL', 'own'],
      confidence: 'likely',
    },
    {
      id: 'coverage-wifi',
      lead: { sv: 'Går det att ringa över wifi?', en: 'Can you call over wifi?' },
      type: 'yesNo',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'coverage-power-cut',
      lead: { sv: 'När strömmen går …', en: 'When the power goes …' },
      type: 'text',
      hint: {
        sv: 'Master har batteri en kort tid. Ladda, eller gå dit det finns folk.',
        en: 'Masts have batteries for a short time. Charge, or go where there are people.',
      },
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'coverage-satellite',
      lead: { sv: 'Kan din telefon nå 112 genom satellit?', en: 'Can your phone reach 112 by satellite?' },
      type: 'yesNo',
      words: 'person',
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'coverage-alarm',
      lead: { sv: 'Är larmtelefonen prövad på plats?', en: 'Has the alarm phone been tested on site?' },
      type: 'yesNo',
      words: 'worker',
      sources: ['KAL', 'own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
