import { syncErrors } from './sync-errors.ts'

/** Servers, tablets and who is in. */
export const sync = {
  errors: syncErrors,
  unknownError: (code: string) => `Det gick inte (${code}). Allt är kvar på surfplattan. Försök igen.`,
  never:
    'Surfplattan har inte haft kontakt med någon server än. Gör en säkerhetskopia när du är på kontoret.',
  lastContact: (when: string) => `Senaste kontakten med servern: ${when}.`,
  running: 'Skickar och hämtar …',
  syncNow: 'Skicka och hämta nu',
  inStep: 'Allt som är sparat här finns också på servern.',
  handOverTitle: 'Lämna över utan nät',
  handOverLead:
    'En låst fil med allt som är skrivet på den här surfplattan. Den öppnas bara på en annan av era surfplattor. Det som redan finns där skrivs inte över.',
  handOverMake: 'Spara en fil att lämna över',
  handOverMade: 'Filen är klar. Flytta den till den andra surfplattan och läs in den där.',
  handOverTake: 'Läs in en fil från en annan surfplatta',
  handOverTaken: (n: number) =>
    n === 0
      ? 'Filen är inläst. Allt i den fanns redan här.'
      : n === 1
        ? 'En ny uppgift är inläst.'
        : `${n} nya uppgifter är inlästa.`,
  handOverPictures: 'Lämna över det senaste som bilder',
  handOverPicturesLead:
    'För lite som är skrivet utan nät, till exempel en bedömning. Den andra surfplattan läser av rutmönstren ett i taget. Det måste vara en av era, som har haft kontakt med servern förut.',
  handOverShow: 'Visa bilder',
  handOverPicture: (at: number, of: number) => `Bild ${at} av ${of}`,
  handOverNext: 'Nästa bild',
  handOverBefore: 'Förra bilden',
  handOverHide: 'Stäng bilderna',
  handOverScan: 'Läs av bilder från en annan surfplatta',
  handOverGathered: (have: number, of: number) =>
    have === 0 ? 'Håll den första bilden framför kameran.' : `${have} av ${of} bilder är lästa.`,
  membersTitle: 'Personer och surfplattor',
  membersLead: 'De här surfplattorna läser och skriver era ärenden. Servern ser bara krypterad text.',
  kitsTitle: 'Återställningskort',
  membersNone: 'Listan finns här när surfplattan har haft kontakt med servern.',
  thisDevice: 'Den här surfplattan',
  nameless: 'Utan namn',
  roles: { caseworker: 'Handläggare', manager: 'Arbetsledare', admin: 'Administratör' },
  states: {
    active: 'Är med',
    suspended: 'Pausad',
    revoked: 'Uttagen för gott',
    wiped: 'Töms vid nästa kontakt',
  },
  admitTitle: 'Släpp in en surfplatta',
  admitLead:
    'Sitt bredvid den som ska vara med, eller ring upp. På den nya surfplattan: öppna Lykta och tryck ”Gå med i en organisation”. Skriv koden som visas där.',
  code: 'Kod från den nya surfplattan',
  codeHint: '16 tecken. Mellanslag och stora bokstäver spelar ingen roll.',
  find: 'Hitta surfplattan',
  found: 'Surfplattan är hittad. Vems är den?',
  name: 'Namn',
  jobTitle: 'Titel',
  deviceName: 'Vad surfplattan kallas',
  deviceNameHint: 'Till exempel Jourplattan. Inget som rör ett ärende.',
  role: 'Roll',
  yourPassphrase: 'Din lösenfras',
  yourPassphraseHint: 'Den som släpper in lämnar över alla nycklar, också till skyddade platser.',
  admit: 'Släpp in',
  admitting: 'Släpper in …',
  admitted: 'Insläppt. Skriv nu den här koden på den nya surfplattan:',
  admittedHint: 'Koden är ingen hemlighet, men den måste komma från dig. Jämför tecken för tecken.',
  done: 'Klart',
  invite: {
    title: 'Bjud in på distans',
    lead: 'För den som inte kan sitta bredvid. Du skickar en länk och läser upp ett tal i telefon. Båda behövs, och båda behöver nät.',
    make: 'Gör en länk',
    sendLead: '1. Skicka länken till den som ska vara med, till exempel i e-post.',
    link: 'Länk',
    copy: 'Kopiera länken',
    copied: 'Länken är kopierad.',
    notCopied: 'Det gick inte att kopiera. Markera länken och kopiera den själv.',
    until: (when: string) => `Länken gäller en gång, till ${when}.`,
    readLead:
      '2. Ring upp, och läs upp talet för den du känner igen. Skriv det aldrig i ett meddelande. Lämna den här sidan öppen.',
    code: 'Tal',
    waiting: 'Väntar på att någon öppnar länken och skriver talet.',
    proving: 'Någon har öppnat länken och skriver talet …',
    wrong: (left: number) =>
      left === 1
        ? 'Någon skrev fel tal. Ett försök är kvar. Är det inte den du talar med, ta bort länken.'
        : `Någon skrev fel tal. ${left} försök är kvar. Är det inte den du talar med, ta bort länken.`,
    end: 'Ta bort länken',
    isIn: 'Insläppt. Den nya surfplattan hämtar ärendena själv.',
  },
  admitNoNet:
    'Ingen kontakt med servern. Inget är ändrat. Läs av det stora rutmönstret under Utan nät på den nya surfplattan i stället.',
  requestFile: 'Eller läs in en fil från den nya surfplattan',
  compare: (code: string) =>
    `Står koden ${code} på den nya surfplattan? Gå vidare bara om varje tecken stämmer.`,
  papersLead:
    'Insläppt, utan nät. Spara filen och flytta den till den nya surfplattan. Bara den kan öppna filen.',
  papersSave: 'Spara filen',
  papersCode: 'Skriv också den här koden på den nya surfplattan:',
  papersAfter:
    'Servern får veta det när någon av er två surfplattor har nät nästa gång. Båda kan arbeta under tiden.',
  required: (field: string) => `Fyll i ${field.toLowerCase()}.`,
  errorsTitle: 'Något saknas',
  actions: {
    suspended: 'Pausa',
    added: 'Släpp in igen',
    revoked: 'Ta ut för gott',
    wipe: 'Töm surfplattan',
  },
  actionLeads: {
    suspended:
      'Surfplattan kan varken skicka eller hämta förrän den släpps in igen. Det som är skrivet på den är kvar, och det som inte var skickat väntar på beslut här.',
    added: 'Surfplattan kan skicka och hämta igen.',
    revoked:
      'Surfplattan släpps aldrig in igen. Nycklarna byts, så det som skrivs från och med nu kan den inte läsa. Det den redan har hämtat finns kvar på den tills den töms.',
    wipe: 'Surfplattan raderar allt nästa gång den får kontakt med servern. Det som inte var skickat lämnar den först ifrån sig, om det går. Gå inte vidare om du är osäker.',
  },
  keysDue:
    'Någon har tagits ut eller pausats. Nya nycklar görs så snart en administratörs eller arbetsledares surfplatta har kontakt med servern.',
  changeRole: 'Byt roll',
  confirm: 'Ja, gör så',
  cancel: 'Avbryt',
  onlyAdmins:
    'Bara en administratör kan släppa in och ta ut surfplattor. En arbetsledare kan pausa den som inte är administratör.',
} as const
