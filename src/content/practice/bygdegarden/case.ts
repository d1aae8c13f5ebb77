import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { dangerOpening, interviews, investigatedDeaths, own } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const bygdegarden = {
  format: 1,
  id: 'bygdegarden',
  version: '1.0.0',
  kind: 'stalking',
  title: { sv: 'Övning: Bygdegården', en: 'Practice: The Village Hall' },
  people: [
    { role: 'exposed', name: { sv: 'Sara (påhittad)', en: 'Sara (invented)' } },
    { role: 'perpetrator', name: { sv: 'Jonas (påhittad)', en: 'Jonas (invented)' } },
  ],
  story: [
    {
      sv: 'Sara flyttade från Jonas för fyra månader sedan. Nu bor hon på övervåningen hos sin syster, fyra mil bort, i en by där alla vet vem som bor var.',
      en: 'Sara moved out from Jonas four months ago. Now she lives upstairs at her sister’s, forty kilometres away, in a village where everyone knows who lives where.',
    },
    {
      sv: 'Hon söker för att hon inte sover. Någon har kört förbi fem nätter. Jonas har stått utanför bygdegården när hon har haft sin dansgrupp. Han säger inget. Han står där.',
      en: 'She comes because she does not sleep. Someone has driven past on five nights. Jonas has stood outside the village hall during her dance group. He says nothing. He stands there.',
    },
    {
      sv: 'De har kvar ett gemensamt telefonabonnemang. Blommor har kommit till jobbet utan kort. Vännerna säger att han bara är ledsen.',
      en: 'They still share a phone subscription. Flowers have come to work without a card. Friends say he is only sad.',
    },
    {
      sv: 'Jonas kör skogsmaskin i skift. Närmaste polis är åtta mil bort, och Sara har inte anmält något.',
      en: 'Jonas drives a forestry machine in shifts. The nearest police are eighty kilometres away, and Sara has not reported anything.',
    },
  ],
  pack: { id: 'freda-farlighet', version: '1.0.0' },
  said,
  estimate: {
    words: {
      sv: 'Mycket stor. Det är bara en fråga om när.',
      en: 'Very great. It is only a question of when.',
    },
    estimate: 4,
    why: {
      sv: 'Hon säger det utan att tveka. Skriv det som hon säger det.',
      en: 'She says it without hesitation. Write it as she says it.',
    },
  },
  judgement: {
    level: 4,
    why: {
      sv: 'Skriftligt hot, självmordsprat i natt, vapen via pappan, bevakning som pågår och en separation för fyra månader sedan. Hon är själv säker. Att det knappt har varit slag gör inte risken låg.',
      en: 'A threat in writing, talk of suicide last night, weapons through the father, surveillance going on and a separation four months ago. She herself is certain. That there was hardly any hitting does not make the risk low.',
    },
  },
  mistakes: [
    {
      text: {
        sv: '”Han har ju inte gjort något.” Att stå där är något. Skriv dag, klockslag och plats för varje gång.',
        en: '“He has not done anything.” Standing there is something. Write day, hour and place for each time.',
      },
      sources: ['S0'],
    },
    {
      text: {
        sv: 'Det hon har berättat stannar vid dörren, men telefonen gör det inte. Gå igenom delade konton innan ni planerar nästa resa.',
        en: 'What she has told stays in the room, but the phone does not. Go through shared accounts before you plan the next journey.',
      },
      sources: ['own'],
    },
    {
      text: {
        sv: 'Att hon redan har flyttat får det att kännas över. När dödsfall har utretts har en separation ofta legat nära.',
        en: 'That she has already moved makes it feel over. When deaths have been investigated, a separation has often been near.',
      },
      sources: ['dfu'],
    },
    {
      text: {
        sv: 'Polisen har ett eget sätt att bedöma stalkning. Fråga Sara om ni får ta kontakt.',
        en: 'The police have their own way of assessing stalking. Ask Sara whether you may make contact.',
      },
      sources: ['S0'],
    },
  ],
  sources: [own, interviews, dangerOpening, investigatedDeaths],
} as const satisfies PracticeCase
