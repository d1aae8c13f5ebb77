import type { CircleReason } from '../../../domain/event-circle.ts'

/** Cases that are only for some. */
export const circle = {
  title: 'Vilka har ärendet?',
  lead: 'Ni kan begränsa ett ärende till några få. Gör det till exempel när någon på enheten är jävig eller en uppgift är skyddad.',
  open: 'Nu kan alla i organisationen öppna ärendet.',
  restricted: 'Ärendet är begränsat',
  onlyFor: (names: readonly string[]) => `Bara för: ${names.join(', ')}.`,
  change: 'Se eller ändra vilka',
  who: 'Välj vilka som ska ha ärendet',
  you: (name: string) => `${name} (du)`,
  youStay: 'Du kan inte ta bort dig själv. Be någon av de andra att göra det.',
  newDevice: 'Har en surfplatta som inte har ärendet än. Spara för att ge den ärendet.',
  nobody:
    'Det finns ingen annan att välja än. När surfplattan har haft kontakt med servern visas kollegorna här.',
  reason: 'Varför begränsar du ärendet?',
  reasons: {
    conflict: 'Någon är jävig',
    protected: 'Skyddade personuppgifter',
    other: 'Annat skäl',
    sameAgain: 'Samma personer, ny nyckel',
  } satisfies Record<CircleReason, string>,
  words: 'Kort förklaring',
  wordsHint: 'Bara de som har ärendet kan läsa den.',
  whatHappens: 'Det här händer',
  happens: [
    'De andra ser inte ärendet, inte ens att det finns.',
    'Den som tas bort har kvar det som surfplattan redan har fått, men får inget nytt.',
    'Den som läggs till ser hela ärendet, också det som är skrivet förut.',
    'Det går inte att öppna ärendet för alla igen. Lägg till alla i stället.',
  ],
  alone: 'Bara du kan öppna ärendet. Lägg till en kollega till, så att det finns någon om du är borta.',
  aloneNoKits:
    'Bara du kan öppna ärendet, och det finns inga återställningskort. Går surfplattan sönder finns ärendet ingenstans. Lägg till en kollega, eller gör korten.',
  apart: 'Två personer har ändrat vilka som har ärendet, var för sig',
  apartLead:
    'Tills någon väljer på nytt får bara de som båda har valt läsa det som skrivs. Inget är borta. Välj vilka som ska ha ärendet och spara.',
  restrict: 'Begränsa ärendet',
  save: 'Spara vilka som har det',
  saved:
    'Sparat. Det gäller från och med nu, och hos de andra när deras surfplattor har haft kontakt med servern.',
  history: 'Så har det ändrats',
  said: (name: string, when: string) => `${name}, ${when}`,
  unknown: 'Okänd surfplatta',
  shutTitle: 'Ärendet är begränsat till några få',
  shut: 'Den här surfplattan hör inte till dem. Det du har skrivit är kvar hos dem som har ärendet. Behöver du det i arbetet, fråga din chef.',
} as const
