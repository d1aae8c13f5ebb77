/** What tablets that are out had not sent, and who decides. */
export const leaving = {
  waitingTitle: 'Väntar på beslut',
  waitingLead:
    'Det här skrevs på en surfplatta som har pausats eller tagits ut, och var inte skickat. Det finns inte i ärendena än. Du avgör om det ska in.',
  waitingLooking: 'Tittar efter …',
  waitingNone: 'Inget väntar.',
  waitingAgain: 'Titta igen',
  waitingReceived: (when: string) => `Kom till servern ${when}`,
  waitingNameless: 'En surfplatta utan namn',
  waitingUnknownCase: 'Ett ärende som inte finns här',
  waitingCase: (title: string, n: number, first: string, last: string) =>
    n === 1 ? `${title}: en uppgift, ${first}` : `${title}: ${n} uppgifter, ${first} till ${last}`,
  waitingUnread: (n: number) =>
    n === 1
      ? 'En uppgift går inte att läsa på den här surfplattan.'
      : `${n} uppgifter går inte att läsa på den här surfplattan.`,
  waitingBroken:
    'En del hänger inte ihop med det som redan finns och går inte att föra in. Visa den här texten för den som sköter servern.',
  waitingAdopt: 'För in i ärendena',
  waitingAdopted: 'Infört, under namnet på den som skrev det. Beslutet är antecknat.',
  waitingReject: 'För inte in',
  waitingRejected: 'Beslutet är antecknat. Uppgifterna ligger kvar låsta på servern och kan föras in senare.',
  waitingWasRejected: (words: string) => `Beslutat att inte föra in: ${words}`,
  waitingWhy: 'Varför förs det inte in?',
  waitingWhyHint: 'Skälet sparas. Skriv inget ur ärendet.',
  waitingWhyMissing: 'Skriv ett skäl.',
  waitingCancel: 'Avbryt',
} as const
