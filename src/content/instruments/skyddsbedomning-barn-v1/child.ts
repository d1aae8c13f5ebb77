import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const theChild = {
  id: 'the-child',
  title: { sv: 'Barnet', en: 'The child' },
  intro: {
    sv: 'Gör bedömningen innan vårdnadshavarna kontaktas. Skriv inga adresser eller skolor i fritext.',
    en: 'Make the assessment before the guardians are contacted. Write no addresses or schools in free text.',
  },
  items: [
    {
      id: 'which-child',
      text: { sv: 'Vilket barn gäller det?', en: 'Which child is it about?' },
      workerNote: {
        sv: 'Ett barn i taget. Skriv som barnet står under Personer, till exempel Barn 1.',
        en: 'One child at a time. Write as the child is listed under People, such as Child 1.',
      },
      type: 'text',
      window: 'now',
      about: 'child',
      workerOnly: true,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'hurt-now',
      text: {
        sv: 'Är barnet skadat, sjukt eller i behov av vård?',
        en: 'Is the child hurt, ill or in need of care?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      flags: ['needsCare'],
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'hurt-or-threatened',
      text: {
        sv: 'Har någon slagit, skadat eller hotat barnet?',
        en: 'Has anyone hit, hurt or threatened the child?',
      },
      sayIt: {
        sv: 'Jag frågar för att barnet ska få rätt skydd, oavsett vem som har gjort det.',
        en: 'I ask so that the child gets the right protection, whoever did it.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      sources: ['S55'],
      confidence: 'likely',
    },
    {
      id: 'around-violence',
      text: {
        sv: 'Har barnet sett, hört eller märkt våld mellan vuxna?',
        en: 'Has the child seen, heard or noticed violence between adults?',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'child',
      flags: ['child'],
      sources: ['S55'],
      confidence: 'confirmed',
    },
    {
      id: 'afraid',
      text: {
        sv: 'Säger eller visar barnet att det är rädd för att vara hemma eller för någon vuxen?',
        en: 'Does the child say or show that it is afraid of being at home or of an adult?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      flags: ['child'],
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'own-words',
      text: { sv: 'Vad säger barnet självt?', en: 'What does the child say?' },
      workerNote: {
        sv: 'Med barnets egna ord. Skriv också om barnet inte har fått frågan.',
        en: 'In the child’s own words. Write also if the child has not been asked.',
      },
      type: 'text',
      window: 'now',
      about: 'child',
      workerOnly: true,
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection

export const theNight = {
  id: 'the-night',
  title: { sv: 'I dag och i natt', en: 'Today and tonight' },
  items: [
    {
      id: 'where',
      text: { sv: 'Var är barnet nu?', en: 'Where is the child now?' },
      type: 'option',
      options: [
        { id: 'exposedParent', text: { sv: 'Hos den utsatta föräldern', en: 'With the exposed parent' } },
        { id: 'safeAdult', text: { sv: 'Hos en annan trygg vuxen', en: 'With another safe adult' } },
        {
          id: 'school',
          text: { sv: 'Skola, förskola eller fritids', en: 'School, preschool or after-school' },
          risk: 2,
        },
        {
          id: 'otherParent',
          text: { sv: 'Hos den som använder våld', en: 'With the one who uses violence' },
          risk: 9,
          flags: ['child'],
        },
        { id: 'alone', text: { sv: 'Ensamt', en: 'Alone' }, risk: 7, flags: ['child'] },
      ],
      window: 'now',
      about: 'child',
      workerOnly: true,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'can-be-reached',
      text: {
        sv: 'Kan den som använder våld hämta, möta eller ringa barnet före i morgon?',
        en: 'Can the one who uses violence fetch, meet or call the child before tomorrow?',
      },
      workerNote: {
        sv: 'Tänk på skola, träning, telefon, spel och umgänge som redan är bestämt.',
        en: 'Think of school, training, phone, games and contact that is already decided.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['child'],
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'protecting-adult',
      text: {
        sv: 'Finns en vuxen som vill och kan skydda barnet i natt?',
        en: 'Is there an adult who wants to and can protect the child tonight?',
      },
      sayIt: {
        sv: 'Vad behöver du för att kunna det i natt? Vi ordnar det tillsammans.',
        en: 'What do you need to be able to do that tonight? We arrange it together.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'exposed',
      riskWhen: 'no',
      flags: ['noSafePlace'],
      sources: ['S55', 'own'],
      confidence: 'likely',
    },
    {
      id: 'other-children',
      text: {
        sv: 'Finns det fler barn i hemmet, eller barn som kommer dit ibland?',
        en: 'Are there more children in the home, or children who come there at times?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection
