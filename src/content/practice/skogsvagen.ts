import type { PracticeCase } from './practice-case.ts'

/** Wholly invented. No person, place or event in it is real. */
export const skogsvagen = {
  id: 'skogsvagen',
  version: '1.0.0',
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
} as const satisfies PracticeCase
