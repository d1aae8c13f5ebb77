import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { animals, dangerOpening, overridingLogics, own, throat } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const garden = {
  format: 1,
  id: 'garden',
  version: '1.0.0',
  kind: 'olderCouple',
  title: { sv: 'Övning: Fårgården', en: 'Practice: The Sheep Farm' },
  people: [
    { role: 'exposed', name: { sv: 'Ingrid, 78 år (påhittad)', en: 'Ingrid, 78 (invented)' } },
    { role: 'perpetrator', name: { sv: 'Gunnar, 81 år (påhittad)', en: 'Gunnar, 81 (invented)' } },
    { role: 'other', name: { sv: 'Lars, vuxen son (påhittad)', en: 'Lars, adult son (invented)' } },
  ],
  story: [
    {
      sv: 'Ingrid och Gunnar har varit gifta i femtiofem år och har får, höns och en gammal hund. Gården ligger sist på vägen. Vintertid plogas den när grannen hinner.',
      en: 'Ingrid and Gunnar have been married for fifty-five years and have sheep, hens and an old dog. The farm lies last on the road. In winter it is ploughed when the neighbour has time.',
    },
    {
      sv: 'Distriktssköterskan har sett blåmärken på Ingrids överarmar och frågat dig vad man gör. Ingrid säger att hon är skör i huden.',
      en: 'The district nurse has seen bruises on Ingrid’s upper arms and asked you what to do. Ingrid says her skin is fragile.',
    },
    {
      sv: 'Gunnar har blivit glömsk. Ingen har utrett det. Ingrid sköter hans mediciner, maten och djuren. Hon har inget körkort.',
      en: 'Gunnar has become forgetful. Nobody has examined it. Ingrid looks after his medicines, the food and the animals. She has no driving licence.',
    },
    {
      sv: 'Sonen Lars bor i närheten. Han säger att far alltid har varit sådan, och att det är bäst att inte röra i det.',
      en: 'Their son Lars lives nearby. He says father has always been like that, and that it is best not to stir it up.',
    },
  ],
  pack: { id: 'freda-farlighet', version: '1.0.0' },
  said,
  estimate: {
    words: {
      sv: 'Den är nog hög, så glömsk som han har blivit.',
      en: 'It is probably high, as forgetful as he has become.',
    },
    estimate: 3,
    why: {
      sv: 'Hon använder ordet hög. Lägg märke till att hon ser det själv, också när andra kallar det ålder.',
      en: 'She uses the word high. Notice that she sees it herself, also when others call it age.',
    },
  },
  judgement: {
    level: 3,
    alsoRight: [4],
    why: {
      sv: 'Våldet blir tätare, halsduken drogs åt, yxan var framme och bössan står olåst. Han har gått ut på isen. Flera svar om Gunnar är oklara, och de kan höja bedömningen. Glömskan behöver utredas, men den gör inte Ingrid tryggare.',
      en: 'The violence comes more often, the scarf was pulled tight, the axe was out and the rifle is unlocked. He has walked out on the ice. Several answers about Gunnar are unclear and may raise the judgement. The forgetfulness needs to be examined, but it does not make Ingrid safer.',
    },
  },
  mistakes: [
    {
      text: {
        sv: 'Sjukdomen förklarar allt, och då slutar frågorna. Förklaringen hör till planen. Svaren hör till det som har hänt.',
        en: 'The illness explains everything, and then the questions stop. The explanation belongs to the plan. The answers belong to what has happened.',
      },
      sources: ['S8'],
    },
    {
      text: {
        sv: 'Det som hände för femtio år sedan räknas inte med. Läs tidsramen i varje fråga: många gäller någon gång.',
        en: 'What happened fifty years ago is left out. Read the time frame of each question: many are about any time.',
      },
      sources: ['own'],
    },
    {
      text: {
        sv: 'Ingen frågar om djuren. De kan vara skälet till att Ingrid stannar, och då behöver de vara med i planen.',
        en: 'Nobody asks about the animals. They may be why Ingrid stays, and then they need to be in the plan.',
      },
      sources: ['roks'],
    },
    {
      text: {
        sv: 'Sonen får tala för sin mamma. Träffa Ingrid själv, på en tid då Gunnar har annat för sig.',
        en: 'The son speaks for his mother. Meet Ingrid alone, at a time when Gunnar is busy elsewhere.',
      },
      sources: ['own'],
    },
  ],
  sources: [own, overridingLogics, throat, animals, dangerOpening],
} as const satisfies PracticeCase
