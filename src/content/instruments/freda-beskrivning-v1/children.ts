import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

// The third topic is about the exposed person's own acts. It stands last, is asked only after the worker has said
// that it can be asked now, and both the gate and the question are the worker's: person mode shows neither.
export const aboutChildren = {
  id: 'children',
  title: { sv: 'Om barnen', en: 'About the children' },
  intro: {
    sv: 'Berätta vad ett ja leder till innan du frågar. Rädsla för att förlora barnen kan göra att det tonas ner.',
    en: 'Say what a yes leads to before you ask. Fear of losing the children can lead to playing it down.',
  },
  items: [
    {
      id: 'has-children',
      text: {
        sv: 'Finns det barn hemma, eller barn som är hos dig ibland?',
        en: 'Are there children at home, or children who stay with you at times?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'child-noticed',
      text: {
        sv: 'Har något barn sett, hört eller märkt det som hänt, eller följderna av det?',
        en: 'Has any child seen, heard or noticed what has happened, or what came of it?',
      },
      sayIt: {
        sv: 'Också blåmärken, gråt eller en trasig dörr dagen efter. Det är inte ditt fel.',
        en: 'Also bruises, crying or a broken door the day after. It is not your fault.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      visibleIf: { not: { item: 'has-children', is: 'no' } },
      sources: ['S1'],
      confidence: 'confirmed',
    },
    {
      id: 'child-exposed',
      text: {
        sv: 'Har något barn själv blivit utsatt för våld?',
        en: 'Has any child been exposed to violence themselves?',
      },
      sayIt: {
        sv: 'Jag frågar för att barnet ska få rätt hjälp.',
        en: 'I ask so that the child gets the right help.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      visibleIf: { not: { item: 'has-children', is: 'no' } },
      sources: ['S1'],
      confidence: 'confirmed',
    },
    {
      id: 'ask-own-violence',
      text: {
        sv: 'En fråga återstår, om personens eget våld mot ett barn. Kan du ställa den nu?',
        en: 'One question remains, on the person’s own violence against a child. Can you ask it now?',
      },
      workerNote: {
        sv: 'Bara i enrum, när du har sagt vad ett ja leder till. Skärmen är vänd mot dig. Svarar du nej blir det en uppgift till senare.',
        en: 'Only in private, after you have said what a yes leads to. The screen is turned to you. If you answer no it becomes a task for later.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      workerOnly: true,
      sensitive: true,
      visibleIf: { not: { item: 'has-children', is: 'no' } },
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'own-violence',
      text: {
        sv: 'Har personen själv använt våld mot sitt barn?',
        en: 'Has the person used violence against their own child?',
      },
      sayIt: {
        sv: 'När det är svårt hemma händer det att man tar i för hårt. Har det hänt dig med något av barnen?',
        en: 'When things are hard at home it happens that one is too rough. Has that happened to you with any of the children?',
      },
      workerNote: {
        sv: 'Ett ja betyder att barnets skydd bedöms för sig, samma dag. Säg det, och gå inte vidare som om inget hänt.',
        en: 'A yes means that the child’s protection is assessed by itself, the same day. Say so, and do not go on as if nothing had happened.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      workerOnly: true,
      sensitive: true,
      visibleIf: {
        all: [{ not: { item: 'has-children', is: 'no' } }, { item: 'ask-own-violence', is: 'yes' }],
      },
      sources: ['S1'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies InstrumentSection
