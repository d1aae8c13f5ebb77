import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const aroundTheFamily = {
  id: 'around-the-family',
  title: { sv: 'Fler än en', en: 'More than one' },
  intro: {
    sv: 'Fråga i enrum. Ingen från familjen tolkar, väntar utanför eller får veta att frågan är ställd.',
    en: 'Ask in private. Nobody from the family interprets, waits outside or gets to know that the question was asked.',
  },
  items: [
    {
      id: 'several-people',
      text: {
        sv: 'Finns det fler än en person som hotar, bevakar eller skadar dig?',
        en: 'Is there more than one person who threatens, watches or hurts you?',
      },
      sayIt: {
        sv: 'Det kan vara någon i familjen, släkten eller bekantskapskretsen, här eller i ett annat land.',
        en: 'It can be someone in the family, among relatives or acquaintances, here or in another country.',
      },
      why: {
        sv: 'När flera deltar räcker det inte att skydda dig från en av dem.',
        en: 'When several take part, protecting you from one of them is not enough.',
      },
      type: 'yesNo',
      window: 'lastYear',
      about: 'perpetrator',
      flags: ['honour'],
      sources: ['S28', 'S67'],
      confidence: 'likely',
    },
    {
      id: 'family-approves',
      text: {
        sv: 'Finns det släktingar som tycker att det är rätt att du straffas eller hålls hårt?',
        en: 'Are there relatives who think it is right that you are punished or kept under control?',
      },
      sayIt: {
        sv: 'Också den som tiger eller tittar bort kan göra det svårare. Vem skulle stå på din sida?',
        en: 'Someone who keeps silent or looks away can make it harder too. Who would be on your side?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['honour'],
      sources: ['S0', 'S67'],
      confidence: 'likely',
    },
    {
      id: 'reputation',
      text: {
        sv: 'Sägs det att familjens rykte hänger på hur du lever eller vem du träffar?',
        en: 'Is it said that the family’s reputation depends on how you live or whom you see?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['honour'],
      sources: ['S67', 'own'],
      confidence: 'likely',
    },
    {
      id: 'marriage-plans',
      text: {
        sv: 'Finns det planer på att du, eller någon annan i familjen, ska förlovas eller giftas utan att själv få välja?',
        en: 'Are there plans that you, or someone else in the family, will be engaged or married without a choice of their own?',
      },
      sayIt: {
        sv: 'Det räknas även om inget datum är sagt.',
        en: 'It counts even if no date has been said.',
      },
      type: 'yesNo',
      window: 'ahead',
      about: 'situation',
      flags: ['honour'],
      sensitive: true,
      sources: ['S27', 'S67'],
      confidence: 'confirmed',
    },
    {
      id: 'travel-plans',
      text: {
        sv: 'Finns det planer på en resa som du inte vill göra, eller är rädd att inte få komma hem från?',
        en: 'Are there plans for a journey that you do not want, or fear you may not come home from?',
      },
      sayIt: {
        sv: 'Var är ditt pass? Vet du vem som har biljetterna?',
        en: 'Where is your passport? Do you know who has the tickets?',
      },
      type: 'yesNo',
      window: 'ahead',
      about: 'situation',
      flags: ['honour'],
      sources: ['S67', 'own'],
      confidence: 'likely',
    },
    {
      id: 'watched-by-family',
      text: {
        sv: 'Har ett syskon, eller någon annan, fått i uppgift att vakta dig?',
        en: 'Has a brother or sister, or someone else, been told to watch over you?',
      },
      sayIt: {
        sv: 'Till exempel följa dig till skolan eller jobbet, eller läsa i din telefon.',
        en: 'Such as following you to school or work, or reading your phone.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['honour', 'stalking'],
      sources: ['S0', 'S67'],
      confidence: 'likely',
    },
    {
      id: 'watcher-is-child',
      text: {
        sv: 'Är den som vaktar under 18 år?',
        en: 'Is the one who watches under 18?',
      },
      workerNote: {
        sv: 'Ett barn som tvingas vakta ett syskon är självt i en utsatt situation.',
        en: 'A child who is made to watch a brother or sister is in an exposed situation too.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      flags: ['child'],
      visibleIf: { item: 'watched-by-family', is: 'yes' },
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection

export const whoKnows = {
  id: 'who-knows',
  title: { sv: 'Innan ni går vidare', en: 'Before you go on' },
  items: [
    {
      id: 'family-knows-contact',
      text: {
        sv: 'Vet någon i familjen att du pratar med oss?',
        en: 'Does anyone in the family know that you are talking to us?',
      },
      sayIt: {
        sv: 'Vi kontaktar ingen i din familj utan att prata med dig först. Om vi måste ändå säger vi det till dig.',
        en: 'We contact nobody in your family without talking to you first. If we have to anyway, we tell you.',
      },
      workerNote: {
        sv: 'Finns ett barn i familjen gäller egna regler för när vårdnadshavare kontaktas. Gör barnets skyddsbedömning före den kontakten.',
        en: 'If there is a child in the family, rules of their own apply to when guardians are contacted. Make the child’s protection assessment before that contact.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      sources: ['S0', 'own'],
      confidence: 'unknown',
    },
    {
      id: 'trained-colleague',
      text: {
        sv: 'Vem med utbildning i PATRIARK kan ni fråga?',
        en: 'Whom with training in PATRIARK can you ask?',
      },
      type: 'option',
      options: [
        { id: 'own-unit', text: { sv: 'Någon på enheten', en: 'Someone in the unit' } },
        {
          id: 'other-municipality',
          text: {
            sv: 'Någon i en annan kommun eller i länet',
            en: 'Someone in another municipality or the county',
          },
        },
        { id: 'police', text: { sv: 'Polisen', en: 'The police' } },
        { id: 'nobody-known', text: { sv: 'Ingen vi känner till', en: 'Nobody we know of' }, risk: 2 },
      ],
      window: 'now',
      about: 'situation',
      workerOnly: true,
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection
