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
  waitingWhy: 'Varför för du inte in det?',
  waitingWhyHint: 'Skälet sparas. Skriv inget ur ärendet.',
  waitingWhyMissing: 'Skriv ett skäl.',
  waitingCancel: 'Avbryt',
  leaseTitle: 'Anslut till nätet',
  leaseLead: 'Surfplattan har inte haft kontakt med servern på länge. Den behöver det innan den öppnas.',
  leaseSafe:
    'Allt som är skrivet är kvar här, låst. Inget raderas, och det som inte är skickat skickas när det finns nät.',
  leaseMeet: 'Anslut och öppna',
  leaseMeeting: 'Ansluter …',
  leaseExtra: 'Jag är mitt i ett besök: öppna i åtta timmar',
  leaseExtraHint: (n: number) =>
    n === 1
      ? 'Det går att göra en gång till före nästa kontakt.'
      : `Det går att göra ${n} gånger till före nästa kontakt.`,
  leaseNoExtra: 'Surfplattan öppnas när den har haft kontakt. Ring en kollega om något är bråttom.',
  leaseSoon: (days: number) =>
    days === 1 ? 'Anslut till nätet inom en dag' : `Anslut till nätet inom ${days} dagar`,
  leasePast: 'Anslut till nätet så snart du kan',
  leaseSoonHint:
    'Surfplattan har inte haft kontakt med servern på länge. Det räcker att den har nät en stund. Allt du skriver sparas som vanligt.',
  leaseRuleTitle: 'Tid utan kontakt',
  leaseRuleLead:
    'En surfplatta som har varit utan kontakt längre än så ber om nät innan den öppnas. Då får den veta om den har pausats. Inget raderas.',
  leaseRule: 'Längsta tid utan kontakt',
  leaseDays: (n: number) => `${n} dagar`,
} as const
