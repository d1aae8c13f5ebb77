import type { SharingGround } from '../../domain/copy/sharing-ground.ts'

/**
 * Grounds for giving an adult's case to another part of the social services. The main rule is secrecy (OSL 26:1). Read
 * in the consolidated text of February 2026; what came later was not seen.
 */
export const sharingGrounds = [
  {
    id: 'consent',
    title: { sv: 'Samtycke', en: 'Consent' },
    law: 'OSL 10:1, 12:2',
    about: {
      sv: 'Personen vet vad som lämnas, till vem och hur länge, och kan ta tillbaka det. Den ena vårdnadshavaren kan inte ensam säga ja om det kan skada barnet (12:3).',
      en: 'The person knows what is given, to whom and for how long, and can take it back. One guardian alone cannot say yes where it may harm the child (12:3).',
    },
    confidence: 'confirmed',
    source: 'Offentlighets- och sekretesslag (2009:400)',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'duty',
    title: { sv: 'Lagen säger att uppgiften ska lämnas', en: 'The law says that it must be given' },
    law: 'OSL 10:28, SoL 19:1, 20:6, 29:12',
    about: {
      sv: 'Till exempel när ett barn kan fara illa, eller när ett ärende flyttas till en annan kommun. Skriv vilken regel det är, och lämna bara det den gäller.',
      en: 'For example when a child may come to harm, or when a case moves to another municipality. Write which rule it is, and give only what it is about.',
    },
    confidence: 'confirmed',
    source: 'Offentlighets- och sekretesslag (2009:400), socialtjänstlag (2025:400)',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'necessary',
    title: { sv: 'Nödvändigt för ert eget uppdrag', en: 'Necessary for your own task' },
    law: 'OSL 10:2',
    about: {
      sv: 'Tolkas snävt. Till exempel det som ett skyddat boende måste veta för att kunna ta emot. Skriv varför det inte går utan.',
      en: 'Read narrowly. For example what a shelter must know to be able to receive. Write why it cannot be done without.',
    },
    confidence: 'confirmed',
    source: 'Offentlighets- och sekretesslag (2009:400)',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'young-or-unborn',
    title: { sv: 'Till annan socialtjänst, i vissa fall', en: 'To other social services, in some cases' },
    law: 'OSL 26:9',
    about: {
      sv: 'Gäller bara en person under 18 år, fortgående missbruk, tvångsvård enligt LPT eller LRV, eller ett väntat barn. Annars krävs något annat, oftast samtycke.',
      en: 'Only for a person under 18, ongoing misuse, compulsory care (LPT or LRV), or an unborn child. Otherwise something else is needed, most often consent.',
    },
    confidence: 'confirmed',
    source: 'Offentlighets- och sekretesslag (2009:400)',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'emergency',
    title: { sv: 'Nöd: akut fara', en: 'Necessity: acute danger' },
    law: 'BrB 24:4',
    about: {
      sv: 'Sista utvägen när någon är i akut fara. Kommunala vägledningar nämner den. Tala med chefen efteråt.',
      en: 'The last way out when somebody is in acute danger. Municipal guidance names it. Talk to the manager afterwards.',
    },
    confidence: 'likely',
    source: 'Kommunal vägledning om sekretess, 2019',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'same-board',
    title: { sv: 'En annan enhet i samma nämnd', en: 'Another unit under the same board' },
    law: '–',
    about: {
      sv: 'Om sekretess gäller mellan era enheter beror på hur nämnden är ordnad. Lykta vet inte hur det är hos er. Fråga er jurist.',
      en: 'Whether secrecy holds between your units depends on how the board is arranged. Lykta does not know how it is with you. Ask your lawyer.',
    },
    confidence: 'unknown',
    source: '–',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'other',
    title: { sv: 'Något annat, eller osäkert', en: 'Something else, or unsure' },
    law: '–',
    about: {
      sv: 'Skriv vilket stöd ni har och vem som har sagt det. Generalklausulen (OSL 10:27) gäller inte uppgifter inom socialtjänsten.',
      en: 'Write what support you have and who has said so. The general clause (OSL 10:27) does not hold for the social services.',
    },
    confidence: 'unknown',
    source: 'Offentlighets- och sekretesslag (2009:400)',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly SharingGround[]
