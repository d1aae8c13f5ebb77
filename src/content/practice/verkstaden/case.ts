import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { dangerOpening, notTestedForMen, own } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const verkstaden = {
  format: 1,
  id: 'verkstaden',
  version: '1.0.0',
  kind: 'manExposed',
  title: { sv: 'Övning: Verkstaden', en: 'Practice: The Garage' },
  people: [
    { role: 'exposed', name: { sv: 'Mikael (påhittad)', en: 'Mikael (invented)' } },
    { role: 'perpetrator', name: { sv: 'Linda (påhittad)', en: 'Linda (invented)' } },
    { role: 'child', name: { sv: 'Tove, 4 år (påhittad)', en: 'Tove, 4 (invented)' } },
  ],
  story: [
    {
      sv: 'Mikael arbetar på verkstaden i byn. Förskolan ringde er: Tove har sagt att pappa blöder. Han kommer till mötet med förbundet finger och säger att han slant med ett verktyg.',
      en: 'Mikael works at the garage in the village. The preschool called you: Tove has said that daddy bleeds. He comes to the meeting with a bandaged finger and says he slipped with a tool.',
    },
    {
      sv: 'När du frågar rakt blir han tyst. Sedan säger han att det var Linda, att hon inte mår bra, och att han borde ha varit lugnare.',
      en: 'When you ask plainly he falls silent. Then he says it was Linda, that she is not well, and that he ought to have been calmer.',
    },
    {
      sv: 'De bor i Lindas barndomshem, sex kilometer från verkstaden. Linda har sagt att hon berättar för alla att det är han som slår, om han går.',
      en: 'They live in Linda’s childhood home, six kilometres from the garage. Linda has said she will tell everyone that he is the one who hits, if he leaves.',
    },
    {
      sv: 'Mikael frågar två gånger vad som händer med Tove. Han vill inte ha polis. Han undrar om det finns någon hjälp för en sådan som han.',
      en: 'Mikael asks twice what happens with Tove. He wants no police. He wonders whether there is any help for someone like him.',
    },
  ],
  pack: { id: 'freda-farlighet', version: '1.0.0' },
  said,
  estimate: {
    words: {
      sv: 'Risk? Så har jag aldrig tänkt. Jag vet inte.',
      en: 'Risk? I have never thought of it like that. I do not know.',
    },
    estimate: 'unknown',
    why: {
      sv: 'Han vet inte, och det är ett svar. En siffra från dig i hans ställe vore din bedömning, inte hans.',
      en: 'He does not know, and that is an answer. A figure from you in his place would be your judgement, not his.',
    },
  },
  judgement: {
    level: 4,
    alsoRight: [3],
    why: {
      sv: 'Kniv, hot om att döda när han sover, tillgång till vapen, alkohol, kontroll och ett självmordsförsök. Orden om Tove är oklara och kan gälla hennes liv. Han låser om sig på natten.',
      en: 'A knife, a threat to kill when he sleeps, access to a weapon, alcohol, control and a suicide attempt. The words about Tove are unclear and may concern her life. He locks himself in at night.',
    },
  },
  mistakes: [
    {
      text: {
        sv: 'Samma ord väger lättare när en man säger dem. Prova att läsa svaren som om de kom från en kvinna.',
        en: 'The same words weigh less when a man says them. Try reading the answers as if they came from a woman.',
      },
      sources: ['own'],
    },
    {
      text: {
        sv: 'Summan får mer tyngd än den tål. Ämnena kommer från ett instrument som inte är prövat för utsatta män. Din bedömning med skäl bär.',
        en: 'The sum is given more weight than it can bear. The topics come from an instrument not tested for exposed men. Your judgement with its reason carries.',
      },
      sources: ['S11b'],
    },
    {
      text: {
        sv: 'Vapnet är hans, så frågan hoppas över. Det som spelar roll är vem som kan öppna skåpet.',
        en: 'The weapon is his, so the question is skipped. What matters is who can open the cabinet.',
      },
      sources: ['own'],
    },
    {
      text: {
        sv: 'Hans ”nej” om sin egen rädsla får stå ensamt. Det han gör, låset på dörren, hör också till svaret.',
        en: 'His “no” about his own fear is left alone. What he does, the lock on the door, belongs to the answer too.',
      },
      sources: ['S5'],
    },
  ],
  sources: [own, dangerOpening, notTestedForMen],
} as const satisfies PracticeCase
