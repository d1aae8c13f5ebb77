import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { childProtection, honour, interviews, own, shortQuestions } from '../sources.ts'
import { said } from './said.ts'

/** Wholly invented. No person, place or event in it is real. */
export const busshallplatsen = {
  format: 1,
  id: 'busshallplatsen',
  version: '1.0.0',
  kind: 'honour',
  title: { sv: 'Övning: Busshållplatsen', en: 'Practice: The Bus Stop' },
  people: [
    { role: 'exposed', name: { sv: 'Mira, 19 år (påhittad)', en: 'Mira, 19 (invented)' } },
    { role: 'perpetrator', name: { sv: 'Brodern (påhittad)', en: 'The brother (invented)' } },
    { role: 'perpetrator', name: { sv: 'Pappan (påhittad)', en: 'The father (invented)' } },
    { role: 'child', name: { sv: 'Lea, 14 år (påhittad)', en: 'Lea, 14 (invented)' } },
  ],
  story: [
    {
      sv: 'Mira går sista året på gymnasiet, tre mil från hemmet. Kuratorn har hjälpt henne att ta en tidigare buss så att hon hinner träffa dig. Ni har trettio minuter.',
      en: 'Mira is in her last year of upper secondary school, thirty kilometres from home. The counsellor has helped her take an earlier bus so that she can meet you. You have thirty minutes.',
    },
    {
      sv: 'Hon följs till och från bussen av sin bror. Hon har inte fått gå på skolavslutningen, och en klasskamrat har sagt till familjen vem hon sitter bredvid.',
      en: 'Her brother walks her to and from the bus. She was not allowed to go to the end of term party, and a classmate has told the family whom she sits next to.',
    },
    {
      sv: 'I sommar ska familjen resa. Mira vet inte hur länge. Hennes pass ligger hos pappan. Lillasystern Lea är också nämnd.',
      en: 'This summer the family will travel. Mira does not know for how long. Her passport is with her father. Her little sister Lea has been mentioned too.',
    },
    {
      sv: 'Orten är liten. Den som brukar tolka hos er känner familjen. Mira säger att hon älskar dem och att ingen får veta att hon var här.',
      en: 'The place is small. The person who usually interprets for you knows the family. Mira says that she loves them and that nobody may know she was here.',
    },
  ],
  pack: { id: 'freda-kortfragor', version: '1.0.0' },
  said,
  mistakes: [
    {
      text: {
        sv: 'En person bedöms, fast flera bestämmer. Det finns ett verktyg för hedersrelaterat våld, PATRIARK. Fråga polisen eller en kollega som har utbildningen.',
        en: 'One person is assessed although several decide. There is a tool for honour-related violence, PATRIARK. Ask the police or a colleague with the training.',
      },
      sources: ['S0'],
    },
    {
      text: {
        sv: 'Familjen kontaktas för att höra deras bild. Gör inte det innan skyddet är klart.',
        en: 'The family is contacted to hear their side. Do not do that before the protection is in place.',
      },
      sources: ['hed'],
    },
    {
      text: {
        sv: 'En släkting eller någon på orten får tolka. Boka en utbildad tolk från en annan ort.',
        en: 'A relative or someone local interprets. Book a trained interpreter from another place.',
      },
      sources: ['hed'],
    },
    {
      text: {
        sv: 'Lillasystern blir en fotnot. Hon är ett barn, och hennes skydd ska bedömas genast.',
        en: 'The little sister becomes a footnote. She is a child, and her protection is to be assessed at once.',
      },
      sources: ['sol'],
    },
  ],
  sources: [own, interviews, honour, childProtection, shortQuestions],
} as const satisfies PracticeCase
