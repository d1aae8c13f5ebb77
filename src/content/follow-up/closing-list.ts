import type { ChecklistPack } from '../../domain/follow-up/checklist-pack.ts'
import { sources } from './sources.ts'

/** Before a case is closed or handed over. The door stays open. */
export const closingList = {
  format: 1,
  id: 'avsluta',
  version: '1.0.0',
  title: { sv: 'Före avslut', en: 'Before closing' },
  lead: {
    sv: 'Gå igenom punkterna innan du avslutar ärendet eller lämnar över det. Dörren står öppen efteråt.',
    en: 'Go through the points before the case is closed or handed over. The door stays open afterwards.',
  },
  sources,
  verifiedOn: '2026-11-22',
  parts: [
    {
      id: 'laget',
      title: { sv: 'Läget nu', en: 'How it is now' },
      items: [
        {
          id: 'laget.bedomning',
          text: {
            sv: 'En ny bedömning är gjord, och jämförd med den förra.',
            en: 'A new assessment is made, and compared with the last.',
          },
          owner: 'socialAdult',
          sources: ['IVO-24'],
          confidence: 'likely',
        },
        {
          id: 'laget.personen',
          text: {
            sv: 'Personen har sagt hur hen själv ser på risken.',
            en: 'The person has said how they see the risk themselves.',
          },
          owner: 'socialAdult',
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'laget.barn',
          text: {
            sv: 'Barnens situation är bedömd, och barnen har fått komma till tals.',
            en: 'The children’s situation is assessed, and the children have been heard.',
          },
          owner: 'socialChild',
          sources: ['IVO-24'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'planen',
      title: { sv: 'Planen', en: 'The plan' },
      items: [
        {
          id: 'planen.atgarder',
          text: {
            sv: 'Varje åtgärd har fått ett slut: klar, utan effekt, eller lämnad till någon.',
            en: 'Each measure has an end: done, without effect, or handed to somebody.',
          },
          owner: 'socialAdult',
          sources: ['IVO-24'],
          confidence: 'likely',
        },
        {
          id: 'planen.beslut',
          text: {
            sv: 'Alla beslut är verkställda eller avslutade.',
            en: 'All decisions are carried out or ended.',
          },
          owner: 'socialAdult',
          sources: ['IVO-24'],
          confidence: 'likely',
        },
        {
          id: 'planen.sakerhet',
          text: {
            sv: 'Säkerhetsplanen är genomgången, och personen vet vad som gäller nu.',
            en: 'The safety plan is gone through, and the person knows what holds now.',
          },
          owner: 'socialAdult',
          sources: ['NCK-DFU'],
          confidence: 'likely',
        },
        {
          id: 'planen.andra',
          text: {
            sv: 'De som har en del i planen vet att vi avslutar.',
            en: 'Those who have a part in the plan know that we close.',
          },
          owner: 'socialAdult',
          sources: ['own'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'dorren',
      title: { sv: 'Dörren öppen', en: 'The door open' },
      items: [
        {
          id: 'dorren.kontakt',
          text: {
            sv: 'Personen vet hur hen når oss igen, på ett säkert sätt.',
            en: 'The person knows how to reach us again, safely.',
          },
          owner: 'socialAdult',
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'dorren.dag',
          text: {
            sv: 'En dag är bestämd när vi hör av oss, om personen vill.',
            en: 'A day is set when we are in touch, if the person wants.',
          },
          owner: 'socialAdult',
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'dorren.tecken',
          text: {
            sv: 'Personen vet vilka tecken som betyder: ring genast.',
            en: 'The person knows which signs mean: call at once.',
          },
          owner: 'socialAdult',
          sources: ['own'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'akten',
      title: { sv: 'Akten', en: 'The file' },
      items: [
        {
          id: 'akten.skal',
          text: {
            sv: 'Skälet till avslut står i journalen.',
            en: 'The reason for closing is in the record.',
          },
          owner: 'socialAdult',
          sources: ['SoL'],
          confidence: 'likely',
        },
        {
          id: 'akten.gallring',
          text: {
            sv: 'Akten har rätt tid för bevarande. Barn i skyddat boende gallras aldrig.',
            en: 'The file has the right time of keeping. Children in shelter are never cleared out.',
          },
          owner: 'socialManager',
          sources: ['SoL'],
          confidence: 'confirmed',
        },
        {
          id: 'akten.overlamning',
          text: {
            sv: 'Lämnas ärendet över: mottagaren har läst och bekräftat.',
            en: 'If the case is handed over: the receiver has read and confirmed.',
          },
          owner: 'socialManager',
          sources: ['S0'],
          confidence: 'likely',
        },
      ],
    },
  ],
} as const satisfies ChecklistPack
