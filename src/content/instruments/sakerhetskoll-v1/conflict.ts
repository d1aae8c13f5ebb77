import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const conflict = {
  id: 'conflict',
  title: { sv: 'Kan du ha ärendet?', en: 'Can you have the case?' },
  intro: {
    sv: 'På en liten ort känner många varandra. Det är vanligt, och det går att lösa om det sägs tidigt.',
    en: 'In a small place many people know each other. It is common, and it can be solved if said early.',
  },
  items: [
    {
      id: 'close-to-family',
      text: {
        sv: 'Är du släkt, vän, granne eller nära på annat sätt med någon i familjen?',
        en: 'Are you a relative, friend, neighbour or otherwise close to someone in the family?',
      },
      why: {
        sv: 'Både den utsatta och utövaren ska kunna lita på att du är opartisk, och du ska slippa sitta mitt emellan.',
        en: 'Both the exposed person and the perpetrator must be able to trust that you are impartial, and you should not have to stand in between.',
      },
      workerNote: {
        sv: 'Gäller också utövarens släkt, barnens skola och din egen familj.',
        en: 'Also counts the perpetrator’s relatives, the children’s school and your own family.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['conflictOfInterest'],
      workerOnly: true,
      sources: ['FL', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'own-interest',
      text: {
        sv: 'Kan du eller någon nära dig vinna eller förlora något på hur det går?',
        en: 'Could you or someone close to you gain or lose from how it turns out?',
      },
      workerNote: {
        sv: 'Till exempel arbetsgivare, hyresvärd, samma jaktlag eller gemensam mark.',
        en: 'For example employer, landlord, the same hunting team or shared land.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['conflictOfInterest'],
      workerOnly: true,
      sources: ['FL'],
      confidence: 'likely',
    },
    {
      id: 'other-doubt',
      text: {
        sv: 'Finns något annat som gör att någon kan tvivla på att du är opartisk?',
        en: 'Is there anything else that could make someone doubt that you are impartial?',
      },
      workerNote: {
        sv: 'Säg det genast till chefen. Det som inte kan vänta får du göra tills någon annan tar över, om ingen annan hinner.',
        en: 'Tell your manager at once. What cannot wait you may do until someone else takes over, if nobody else is in time.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      flags: ['conflictOfInterest'],
      workerOnly: true,
      sources: ['FL'],
      confidence: 'likely',
    },
    {
      id: 'conflict-solved',
      text: { sv: 'Hur löser ni det?', en: 'How do you solve it?' },
      type: 'option',
      options: [
        { id: 'colleague', text: { sv: 'En kollega tar ärendet', en: 'A colleague takes the case' } },
        {
          id: 'neighbourMunicipality',
          text: { sv: 'En grannkommun tar ärendet', en: 'A neighbouring municipality takes the case' },
        },
        {
          id: 'managerDecidedStay',
          text: { sv: 'Chefen har prövat: jag behåller det', en: 'The manager has tried it: I keep it' },
          risk: 3,
        },
        {
          id: 'urgentOnly',
          text: { sv: 'Jag gör bara det som inte kan vänta', en: 'I only do what cannot wait' },
          risk: 2,
        },
      ],
      window: 'now',
      about: 'situation',
      workerOnly: true,
      visibleIf: {
        any: [
          { item: 'close-to-family', is: 'yes' },
          { item: 'own-interest', is: 'yes' },
          { item: 'other-doubt', is: 'yes' },
        ],
      },
      sources: ['FL', 'S0'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies InstrumentSection
