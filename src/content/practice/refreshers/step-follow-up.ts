import type { Refresher } from '../../../domain/practice/refresher.ts'
import { contactBan, inspectors, interviews, own } from '../sources.ts'

export const followUpStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-folja-upp',
  version: '1.0.0',
  pack: 'step.followUp',
  title: { sv: 'Tre minuter: följa upp', en: 'Three minutes: following up' },
  cards: [
    {
      id: 'what-moves',
      situation: {
        sv: 'Planen säger uppföljning om tre månader. Hon berättar att hon träffat en ny.',
        en: 'The plan says follow-up in three months. She tells that she has met someone new.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ta det på uppföljningen.', en: 'Take it at the follow-up.' },
          why: {
            sv: 'Risken ändras av det som händer, inte av kalendern.',
            en: 'The risk changes by what happens, not by the calendar.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör en ny bedömning i dag, och fråga om kontroll och hot har ändrats.',
            en: 'Make a new assessment today, and ask whether control and threats have changed.',
          },
          why: {
            sv: 'En ny relation är ett läge att se om igen. Den nya personen kan också vara i fara.',
            en: 'A new relationship is a time to look again. The new person may be in danger too.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'silence',
      situation: { sv: 'Hon har inte svarat på två veckor.', en: 'She has not answered for two weeks.' },
      choices: [
        {
          id: 'a',
          text: { sv: 'Stäng ärendet, hon vill inte.', en: 'Close the case, she does not want it.' },
          why: {
            sv: 'Tystnad kan vara ett val. Den kan också vara hans.',
            en: 'Silence may be a choice. It may also be his.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Följ det ni har kommit överens om för just tystnad, och skriv försöken.',
            en: 'Follow what you agreed for just this silence, and write the attempts.',
          },
          why: {
            sv: 'Att ingen svarade är en uppgift, med en dag.',
            en: 'That nobody answered is a fact, with a day.',
          },
          holds: true,
        },
      ],
      sources: ['S0', 'own'],
    },
    {
      id: 'ban-served',
      situation: {
        sv: 'Kontaktförbudet ska delges i dag. Ni får veta det av en slump.',
        en: 'The contact ban is to be served today. You learn it by chance.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Bra, då är hon skyddad.', en: 'Good, then she is protected.' },
          why: {
            sv: 'Timmarna efter kan vara känsliga, och förbudet är ett papper.',
            en: 'The hours after may be sensitive, and the ban is a paper.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ring henne: var är hon i dag, vem är med, vad gör ni vid första överträdelsen?',
            en: 'Call her: where is she today, who is with her, what do you do at the first breach?',
          },
          why: {
            sv: 'Be polisen säga till i förväg nästa gång, med dag och klockslag.',
            en: 'Ask the police to tell beforehand next time, with day and hour.',
          },
          holds: true,
        },
      ],
      sources: ['KF', 'own'],
    },
    {
      id: 'measure-works',
      situation: {
        sv: 'Åtgärden är genomförd. Ska den markeras som klar?',
        en: 'The measure is carried out. Is it to be marked as done?',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ja, den är gjord.', en: 'Yes, it has been done.' },
          why: { sv: 'Gjord säger inte om den hjälpte.', en: 'Done does not say whether it helped.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga henne vad som blev bättre, och skriv också det som inte hjälpte.',
            en: 'Ask her what got better, and write also what did not help.',
          },
          why: {
            sv: 'Brister i uppföljning är något tillsynen har sett. Utan svaret väljer nästa plan samma sak.',
            en: 'Lacking follow-up is something the inspectors have seen. Without the answer the next plan chooses the same.',
          },
          holds: true,
        },
      ],
      sources: ['IVO-24'],
    },
    {
      id: 'home-again',
      situation: { sv: 'Hon har flyttat hem till honom.', en: 'She has moved back to him.' },
      choices: [
        {
          id: 'a',
          text: { sv: 'Avsluta, skyddet behövs inte.', en: 'Close, protection is not needed.' },
          why: {
            sv: 'Att gå tillbaka är vanligt, och risken är inte borta.',
            en: 'Going back is common, and the risk is not gone.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Håll kontakten utan förebråelse, och gör om bedömningen och planen för hemma.',
            en: 'Keep in touch without blame, and redo the assessment and the plan for home.',
          },
          why: {
            sv: 'Regelbunden kontakt med den som tvekar fungerar, säger de som arbetar nära.',
            en: 'Regular contact with those who hesitate works, say those who work close.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
  ],
  sources: [contactBan, inspectors, interviews, own],
} as const satisfies Refresher
