import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

/** One row for each who takes part. No names: a word for who it is to her or him is enough here. */
export const people = {
  id: 'people',
  title: { sv: 'De som deltar', en: 'Those who take part' },
  intro: {
    sv: 'En i taget. Skriv inga namn här. Det räcker med vem det är för personen, till exempel en farbror.',
    en: 'One at a time. Write no names here. Who it is to the person is enough, such as an uncle.',
  },
  repeats: {
    row: { sv: 'Person', en: 'Person' },
    ask: {
      sv: 'Finns det någon mer som hotar, bevakar eller skadar dig?',
      en: 'Is there anyone else who threatens, watches or hurts you?',
    },
    max: 8,
    visibleIf: { item: 'several-people', is: 'yes' },
  },
  items: [
    {
      id: 'person-is',
      text: { sv: 'Vem är det för dig?', en: 'Who is this to you?' },
      type: 'option',
      options: [
        { id: 'parent', text: { sv: 'Förälder eller styvförälder', en: 'Parent or step-parent' } },
        { id: 'sibling', text: { sv: 'Syskon', en: 'Brother or sister' } },
        { id: 'partner', text: { sv: 'Partner eller före detta partner', en: 'Partner or former partner' } },
        { id: 'partners-family', text: { sv: 'Partnerns familj', en: 'The partner’s family' } },
        { id: 'other-relative', text: { sv: 'Annan släkting', en: 'Another relative' } },
        { id: 'acquaintance', text: { sv: 'Någon i bekantskapskretsen', en: 'An acquaintance' } },
        { id: 'other', text: { sv: 'Någon annan', en: 'Someone else' } },
      ],
      window: 'now',
      about: 'perpetrator',
      sources: ['S28', 'own'],
      confidence: 'unknown',
    },
    {
      id: 'person-threatened',
      text: { sv: 'Har den personen hotat eller skadat dig?', en: 'Has that person threatened or hurt you?' },
      type: 'yesNo',
      window: 'lastYear',
      about: 'perpetrator',
      flags: ['honour'],
      sources: ['S28', 'own'],
      confidence: 'unknown',
    },
    {
      id: 'person-watches',
      text: {
        sv: 'Bevakar den personen vad du gör, eller berättar det för andra?',
        en: 'Does that person watch what you do, or tell others?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['stalking'],
      sources: ['S28', 'own'],
      confidence: 'unknown',
    },
    {
      id: 'person-near',
      text: {
        sv: 'Vet den personen var du bor, eller kan den nå dig där du är?',
        en: 'Does that person know where you live, or can that person reach you where you are?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection
