import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { dangerOpening, interviews, own, throat } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const skogsvagen = {
  format: 1,
  id: 'skogsvagen',
  version: '1.0.0',
  kind: 'partner',
  title: { sv: 'Övning: Skogsvägen', en: 'Practice: Forest Road' },
  people: [
    { role: 'exposed', name: { sv: 'Anna (påhittad)', en: 'Anna (invented)' } },
    { role: 'perpetrator', name: { sv: 'Per (påhittad)', en: 'Per (invented)' } },
    { role: 'child', name: { sv: 'Elsa, 7 år (påhittad)', en: 'Elsa, 7 (invented)' } },
  ],
  story: [
    {
      sv: 'Anna kommer för att prata om ekonomin. Hon bor med Per och dottern Elsa i ett hus tolv kilometer från byn. Bussen går en gång om dagen. Per har bilen.',
      en: 'Anna comes to talk about money. She lives with Per and their daughter Elsa in a house twelve kilometres from the village. The bus runs once a day. Per has the car.',
    },
    {
      sv: 'När du frågar hur hon har det hemma blir hon tyst. Sedan säger hon att Per läser hennes meddelanden och att han i höstas höll henne om halsen så att det svartnade.',
      en: 'When you ask how things are at home she falls silent. Then she says that Per reads her messages and that last autumn he held her by the throat until everything went black.',
    },
    {
      sv: 'Per jagar. Vapenskåpet står i hallen och han har nyckeln. Han förlorade jobbet på sågen i våras och dricker mer än förut. Han har sagt att hon aldrig får Elsa om hon går.',
      en: 'Per hunts. The gun cabinet stands in the hall and he has the key. He lost his job at the sawmill in spring and drinks more than before. He has said she will never get Elsa if she leaves.',
    },
    {
      sv: 'Anna vet inte om han har varit dömd för något. Hon har aldrig ringt polisen. Själv tror hon att det värsta är över. Grannen Britt, fyra kilometer bort, har en gång frågat hur hon mår.',
      en: 'Anna does not know whether he has ever been convicted. She has never called the police. She herself thinks the worst is over. Her neighbour Britt, four kilometres away, once asked how she was.',
    },
  ],
  pack: { id: 'freda-farlighet', version: '1.0.0' },
  said,
  estimate: {
    words: {
      sv: 'Jag tror att det värsta är över. Liten risk, skulle jag säga.',
      en: 'I think the worst is over. A small risk, I would say.',
    },
    estimate: 1,
    why: {
      sv: 'Hon säger liten, och det är hennes svar. Att ni ser olika på det är ett skäl att prata, inte att ändra vad hon sagt.',
      en: 'She says small, and that is her answer. That you see it differently is a reason to talk, not to change what she said.',
    },
  },
  judgement: {
    level: 4,
    alsoRight: [3],
    why: {
      sv: 'Grepp om halsen, vapen i hallen, förlorat arbete, mer alkohol, kontroll och prat om att köra av vägen, tolv kilometer från byn. Flera frågor om Per är obesvarade. Att Anna själv tror att risken är liten gör henne inte tryggare.',
      en: 'A grip on the throat, a weapon in the hall, a lost job, more alcohol, control and talk of driving off the road, twelve kilometres from the village. Several questions about Per are open. That Anna herself believes the risk is small does not make her safer.',
    },
  },
  mistakes: [
    {
      text: {
        sv: '”Alla jagar här” får svaret om vapen att kännas onödigt. Fråga ändå, och fråga var nyckeln är.',
        en: '“Everyone hunts here” makes the question about weapons feel needless. Ask anyway, and ask where the key is.',
      },
      sources: ['S0'],
    },
    {
      text: {
        sv: 'Det som inte är känt om Per blir ett nej. Vet ej är ett riktigt svar och visar vad som återstår att ta reda på.',
        en: 'What is not known about Per becomes a no. Don’t know is a real answer and shows what remains to find out.',
      },
      sources: ['S0'],
    },
    {
      text: {
        sv: 'Hennes lugn drar ner bedömningen. Skillnaden mellan hennes svar och det ni hör är något att prata om.',
        en: 'Her calm lowers the judgement. The difference between her answer and what you hear is something to talk about.',
      },
      sources: ['S5'],
    },
  ],
  sources: [own, interviews, dangerOpening, throat],
} as const satisfies PracticeCase
