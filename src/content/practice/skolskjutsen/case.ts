import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { childProtection, dangerOpening, own, shortQuestions } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const skolskjutsen = {
  format: 1,
  id: 'skolskjutsen',
  version: '1.0.0',
  kind: 'childWitness',
  title: { sv: 'Övning: Skolskjutsen', en: 'Practice: The School Bus' },
  people: [
    { role: 'exposed', name: { sv: 'Emma (påhittad)', en: 'Emma (invented)' } },
    { role: 'perpetrator', name: { sv: 'Daniel (påhittad)', en: 'Daniel (invented)' } },
    { role: 'child', name: { sv: 'Alva, 9 år (påhittad)', en: 'Alva, 9 (invented)' } },
    { role: 'child', name: { sv: 'Noa, 3 år (påhittad)', en: 'Noa, 3 (invented)' } },
  ],
  story: [
    {
      sv: 'Den som kör skolskjutsen har berättat för skolan att Alva sitter kvar i bussen på fredagar och inte vill kliva av. Skolan har gjort en anmälan till er.',
      en: 'The driver of the school bus has told the school that Alva stays in the bus on Fridays and does not want to get off. The school has made a report to you.',
    },
    {
      sv: 'Emma kommer på måndagen. Hon är artig och trött. Hon säger att Alva är känslig och att det är mycket med två barn.',
      en: 'Emma comes on the Monday. She is polite and tired. She says that Alva is sensitive and that two children are a lot.',
    },
    {
      sv: 'Daniel arbetar borta i veckorna och kommer hem på fredag. De bor vid sjön, två kilometer från närmaste hus.',
      en: 'Daniel works away during the weeks and comes home on Friday. They live by the lake, two kilometres from the nearest house.',
    },
    {
      sv: 'Emma är rädd för att ni ska ta barnen. Hon frågar två gånger vad som skrivs ner.',
      en: 'Emma is afraid that you will take the children. She asks twice what is written down.',
    },
  ],
  pack: { id: 'freda-kortfragor', version: '1.0.0' },
  said,
  mistakes: [
    {
      text: {
        sv: '”De sover” blir ett nej. Fråga vad barnen gör på kvällen, vad de har sagt och vad de låter bli.',
        en: '“They are asleep” becomes a no. Ask what the children do in the evening, what they have said and what they avoid.',
      },
      sources: ['S1'],
    },
    {
      text: {
        sv: 'Ett barn på armen räknas inte. Det gör det: barnet var med i våldet, och skyddet bedöms genast.',
        en: 'A child on her arm is not counted. It counts: the child was in the violence, and the protection is assessed at once.',
      },
      sources: ['sol'],
    },
    {
      text: {
        sv: 'Rädslan för att förlora barnen får svaren att krympa. Berätta vad ett ja leder till innan du frågar.',
        en: 'The fear of losing the children makes the answers shrink. Say what a yes leads to before you ask.',
      },
      sources: ['S5'],
    },
    {
      text: {
        sv: 'Tryggt i dag blir tryggt. Skriv ner när det slutar gälla, här på fredag.',
        en: 'Safe today becomes safe. Write down when it stops holding, here on Friday.',
      },
      sources: ['own'],
    },
  ],
  sources: [own, shortQuestions, childProtection, dangerOpening],
} as const satisfies PracticeCase
