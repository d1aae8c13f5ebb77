import type { NotSupported } from '../../../domain/fhir/not-supported.ts'
import type { ImportError } from '../../../domain/fhir/questionnaire-to-pack.ts'
import type { SheetsError } from '../../../domain/xlsform/sheets-to-pack.ts'

/** What is found before a sheet can be read; said here because content may not ask the app. */
type Unreadable = 'unreadable' | 'xls-not-workbook' | 'xls-unpacks-too-large' | 'xls-entities'

/** Instruments out of Lykta and other people's forms looked at, in the words of FHIR where there are no others. */
export const fhir = {
  answers: {
    title: 'Svaren till ett annat system',
    lead: 'En fil enligt FHIR (QuestionnaireResponse) med svaren i den här bedömningen. Namn, nivå och din bedömning är inte med, men det ni har skrivit som svar står som det är skrivet. Filen är inte låst: spara den bara där den får ligga, och ta bort den när den är inläst.',
    save: 'Spara svaren (FHIR)',
    saved: 'Filen är sparad på surfplattan. Inget är skickat.',
    failed:
      'Filen gick inte att göra, för mallen finns inte här i den version som användes. Svaren ligger kvar.',
  },
  exportPack: 'Exportera (FHIR)',
  exportSheet: 'Exportera (XLSForm)',
  exported: 'Filen är sparad. Den innehåller mallen och inga svar.',
  title: 'Granska ett formulär från en fil',
  lead: 'Välj ett formulär i formatet FHIR Questionnaire (JSON) eller XLSForm (Excel, .xlsx). Lykta visar vad som finns i det och vad Lykta inte kan. Inget sparas förrän du tar in det.',
  file: 'Granska en fil',
  items: (items: number) => (items === 1 ? '1 fråga' : `${items} frågor`),
  unverified: 'Ingen har kontrollerat formuläret. Allt det ger är preliminärt.',
  takeIn: 'Ta in formuläret',
  takeInLead:
    'Läs först listan över det som inte följer med. Formuläret finns sedan på alla enhetens surfplattor.',
  takeInVersion: (version: string) =>
    `Formuläret finns redan, i version ${version}. Filen blir en ny version. Det som är påbörjat ändras inte.`,
  takeInStep: 'Steg där formuläret ska finnas',
  takeInSide: 'I vems ärende',
  sides: { exposed: 'Den utsattas', perpetrator: 'Utövarens', both: 'Båda' },
  taken: (step: string) =>
    `Formuläret finns nu i steget ${step}. Det är preliminärt tills två personer har kontrollerat det.`,
  takenAsVersion:
    'Den nya versionen används från och med nu. Den är preliminär tills två personer har kontrollerat den.',
  takenAlready: 'Just det här formuläret är redan intaget. Inget har ändrats.',
  takenTooLarge: 'Formuläret är för stort för att sparas. Inget har ändrats.',
  takenWords: (lost: number) =>
    lost === 0 ? 'Inläst från en fil' : `Inläst från en fil. ${lost} saker följde inte med.`,
  questions: 'Visa frågorna',
  notSupported: (things: number) => `Det här kan Lykta inte (${things})`,
  allSupported: 'Allt i filen finns också i Lykta.',
  more: (left: number) => `och ${left} till`,
  what: {
    field: 'Fält som inte används',
    extension: 'Tillägg som inte används',
    type: 'Svar som inte finns eller blir enklare här',
    'value-set': 'Svarslistor som inte följer med',
    'own-words': 'Svar med egna ord vid sidan av listan',
    'enable-when': 'Villkor som inte går att läsa. Frågan visas för alla.',
    points: 'Poäng utan gränser för nivåer. De räknas inte.',
    nested: 'Grupper i grupper. Frågorna ligger efter varandra.',
    display: 'Text mellan frågorna',
    'one-language': 'Formuläret är på ett språk. Samma text visas på svenska och engelska.',
    shortened: 'Text som är för lång och visas kortad',
    'no-text': 'Frågor utan text',
    calculation: 'Uträkningar. De görs inte här.',
    constraint: 'Gränser för vad som får svaras. De kontrolleras inte här.',
    'choice-filter': 'Svarslistor som ändras efter andra svar. Alla val visas.',
    inserted: 'Text som fylls i från andra svar. Den visas som den står i filen.',
    recorded: 'Sådant som annars antecknas av sig självt, som tid och enhet. Lykta gör inte det.',
    media: 'Bilder, ljud och film',
    language: 'Språk som inte läses. Lykta läser svenska och engelska.',
    sheet: 'Blad som inte används',
    changed: 'Ändrat sedan filen gjordes i Lykta, och inte med här',
  } satisfies Record<NotSupported['what'], string>,
  errors: {
    'fhir-too-large': 'Filen är för stor eller har för många delar. Inget är läst.',
    'fhir-not-json': 'Filen är inte i formatet JSON. Inget är läst.',
    'fhir-not-questionnaire': 'Filen är inte ett FHIR-formulär. Inget är läst.',
    'fhir-malformed': 'Filen följer inte formatet för FHIR-formulär. Inget är läst.',
    'fhir-modifier': 'Filen har ett tillägg som kan ändra vad allt annat betyder. Inget är läst.',
    'fhir-duplicate-link': 'Två frågor i filen har samma beteckning. Inget är läst.',
    'fhir-unknown-type': 'Filen har en sorts fråga som inte finns i FHIR. Inget är läst.',
    'fhir-unknown-reference': 'Ett villkor gäller en fråga som inte finns i filen. Inget är läst.',
    'fhir-no-items': 'Filen har inga frågor som Lykta kan visa.',
    'fhir-cyclic': 'Frågor i filen väntar på varandra. Inget är läst.',
    'fhir-not-a-pack':
      'Filen har fler frågor än Lykta klarar, eller tecken som kan dölja text. Inget är läst.',
    unreadable: 'Filen gick inte att öppna. Välj den en gång till.',
    'xls-not-workbook': 'Filen är inte ett kalkylblad i formatet .xlsx, eller är skadad. Inget är läst.',
    'xls-unpacks-too-large': 'Filen är för stor, eller blir det när den packas upp. Inget är läst.',
    'xls-entities': 'Filen försöker hämta eller bygga text utifrån. Inget är läst.',
    'xls-too-large': 'Filen har för många blad, rader, kolumner eller tecken. Inget är läst.',
    'xls-no-survey': 'Filen har inget blad som heter survey, så den är inte en XLSForm. Inget är läst.',
    'xls-unbalanced': 'En grupp i filen börjar utan att sluta, eller tvärtom. Inget är läst.',
    'xls-unknown-type': 'Filen har en sorts fråga som inte finns i XLSForm. Inget är läst.',
    'xls-unknown-reference': 'Ett villkor gäller en fråga som inte finns i filen. Inget är läst.',
    'xls-cyclic': 'Frågor i filen väntar på varandra. Inget är läst.',
    'xls-no-items': 'Filen har inga frågor som Lykta kan visa.',
    'xls-not-a-pack':
      'Filen har fler frågor än Lykta klarar, eller tecken som kan dölja text. Inget är läst.',
  } satisfies Record<ImportError['code'] | SheetsError['code'] | Unreadable, string>,
  frameNote: 'Inläst från en fil. Ingen har jämfört den med något officiellt formulär.',
  frameTerms: 'Filen säger inget om rättigheter.',
  frameUntitled: 'Utan text i filen',
  frameRow: 'Rad',
  frameMore: 'Finns det en till att skriva om?',
  frameSource: 'Fil i formatet FHIR',
  frameSheet: 'Fil i formatet XLSForm',
} as const
