import type { Refresher } from '../../../domain/practice/refresher.ts'
import { honour, own, shortQuestions } from '../sources.ts'

export const shortQuestionsRefresher = {
  format: 1,
  id: 'tre-minuter-kortfragor',
  version: '1.0.0',
  pack: 'freda-kortfragor',
  title: { sv: 'Tre minuter: kortfrågorna', en: 'Three minutes: the short questions' },
  cards: [
    {
      id: 'not-alone',
      situation: {
        sv: 'Du ska ställa kortfrågorna. Mannen följer med in i rummet och drar fram en stol.',
        en: 'You are about to ask the short questions. The husband comes into the room and pulls up a chair.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ställ frågorna ändå, fast mjukare.', en: 'Ask anyway, but more softly.' },
          why: {
            sv: 'Ett svar som någon annan hör är inte fritt. Det kan också göra kvällen farligare.',
            en: 'An answer someone else hears is not free. It can also make the evening more dangerous.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg att en del av samtalet alltid är enskilt.',
            en: 'Say that part of the talk is always in private.',
          },
          why: {
            sv: 'När det gäller alla pekar det inte ut någon. Går det inte i dag, hitta en annan tid.',
            en: 'When it holds for everyone it points at nobody. If it does not work today, find another time.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Låt frågorna vara den här gången och skriv nej.',
            en: 'Let the questions be this time and write no.',
          },
          why: {
            sv: 'Att vänta kan vara klokt. Men svaret är då inte frågad, inte nej.',
            en: 'Waiting can be wise. But then the answer is not asked, not no.',
          },
        },
      ],
      sources: ['own'],
    },
    {
      id: 'like-everyone',
      situation: {
        sv: '”Det är väl som hos alla”, säger hon när du frågar om kränkningar och kontroll.',
        en: '“It is like with everyone, I suppose,” she says when you ask about humiliation and control.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv nej och gå vidare.', en: 'Write no and go on.' },
          why: {
            sv: 'Hon har inte sagt nej. Hon har sagt att hon tror att det är vanligt.',
            en: 'She has not said no. She has said that she believes it is common.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga hur det brukar vara hos dem.',
            en: 'Ask what it is usually like at their place.',
          },
          why: {
            sv: 'Ett vanligt exempel är lättare att ge än ett ja till ett stort ord.',
            en: 'An ordinary example is easier to give than a yes to a big word.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Skriv vet ej om tiden är slut, och kom tillbaka.',
            en: 'Write don’t know if time is up, and come back.',
          },
          why: {
            sv: 'Vet ej säger att något återstår. Det gör inte ett nej.',
            en: 'Don’t know says that something remains. A no does not.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'a-yes',
      situation: {
        sv: 'Hon svarar ja på frågan om våld mot kroppen. Du har tjugo minuter kvar.',
        en: 'She answers yes to the question about violence against the body. You have twenty minutes left.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Be henne berätta allt från början.',
            en: 'Ask her to tell everything from the beginning.',
          },
          why: {
            sv: 'Berättelsen behövs, men inte först. Du vet ännu inte om hon kan gå hem.',
            en: 'The story is needed, but not first. You do not know yet whether she can go home.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga om det känns tryggt att gå hem i dag.',
            en: 'Ask whether it feels safe to go home today.',
          },
          why: {
            sv: 'Det avgör vad de tjugo minuterna ska användas till.',
            en: 'It decides what the twenty minutes are for.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Boka en tid om tre veckor för en riktig bedömning.',
            en: 'Book a time in three weeks for a proper assessment.',
          },
          why: {
            sv: 'En bedömning behövs, men i dag finns en fråga som inte kan vänta.',
            en: 'An assessment is needed, but today there is a question that cannot wait.',
          },
        },
      ],
      sources: ['own'],
    },
    {
      id: 'asleep',
      situation: {
        sv: 'Det finns två barn hemma. ”De sover när det händer”, säger pappan som du träffar.',
        en: 'There are two children at home. “They are asleep when it happens,” says the father you are meeting.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv nej på frågan om barnen har märkt något.',
            en: 'Write no to whether the children have noticed.',
          },
          why: {
            sv: 'Frågan gäller att se, höra eller på annat sätt märka. Att sova är hans bild.',
            en: 'The question is about seeing, hearing or noticing in another way. Being asleep is his picture.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vad barnen gör och säger på morgonen efter.',
            en: 'Ask what the children do and say the morning after.',
          },
          why: {
            sv: 'Det barn gör berättar ofta mer än var de befann sig.',
            en: 'What children do often tells more than where they were.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Hoppa över frågan, den är för känslig.',
            en: 'Skip the question, it is too delicate.',
          },
          why: {
            sv: 'Den är känslig. Säg varför du frågar och vad ett ja leder till, och fråga.',
            en: 'It is delicate. Say why you ask and what a yes leads to, and ask.',
          },
        },
      ],
      sources: ['S1'],
    },
    {
      id: 'who-interprets',
      situation: {
        sv: 'Hon behöver tolk. Hennes svägerska sitter i väntrummet och hjälper gärna till.',
        en: 'She needs an interpreter. Her sister-in-law sits in the waiting room and is glad to help.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Låt svägerskan tolka, det är ju bara några frågor.',
            en: 'Let the sister-in-law interpret, it is only a few questions.',
          },
          why: {
            sv: 'Den som tolkar hör svaren och hör till familjen. Det hindrar ett ja.',
            en: 'Whoever interprets hears the answers and belongs to the family. It stands in the way of a yes.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Boka en utbildad tolk på telefon från en annan ort.',
            en: 'Book a trained interpreter by phone from another place.',
          },
          why: {
            sv: 'Då stannar svaren i rummet, också i en liten kommun.',
            en: 'Then the answers stay in the room, also in a small municipality.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Prata om något annat tills tolken finns.',
            en: 'Talk about something else until the interpreter is there.',
          },
          why: {
            sv: 'Att vänta med frågan är bättre än att ställa den fel. Skriv inte frågad.',
            en: 'Waiting with the question is better than asking it the wrong way. Write not asked.',
          },
          holds: true,
        },
      ],
      sources: ['hed'],
    },
  ],
  sources: [honour, own, shortQuestions],
} as const satisfies Refresher
