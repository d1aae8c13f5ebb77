import type { Confidence } from '../../domain/instrument/pack.ts'

interface ToolWords {
  readonly id: string
  readonly tool: { readonly sv: string; readonly en: string }
  /** The words its result is given in. */
  readonly result: { readonly sv: string; readonly en: string }
  /** What those words are about, and what they are not. */
  readonly about: { readonly sv: string; readonly en: string }
  readonly confidence: Confidence
  readonly source: string
  readonly verifiedOn: string
}

const READ = '2026-11-22'

/**
 * For reading results of different tools beside each other, each by itself. No row says what it would be in another:
 * there is no such thing.
 */
export const readingGuide: readonly ToolWords[] = [
  {
    id: 'freda-farlighet',
    tool: { sv: 'FREDA-farlighetsbedömning', en: 'FREDA danger assessment' },
    result: { sv: 'En nivå, 1 (låg) till 4 (mycket hög).', en: 'A level, 1 (low) to 4 (very high).' },
    about: {
      sv: 'Risken för fortsatt och dödligt våld, efter samtal med den utsatta. En del av utredningen om skydd. Säger inte vilka åtgärder som behövs.',
      en: 'The risk of continued and lethal violence, after a talk with the exposed person. One part of the inquiry into protection. Does not say which measures are needed.',
    },
    confidence: 'confirmed',
    source: 'Örebro universitet 2023 (S0), Kunskapsguiden (S4)',
    verifiedOn: READ,
  },
  {
    id: 'sara-sv',
    tool: { sv: 'SARA:SV', en: 'SARA:SV' },
    result: { sv: 'Låg, medel eller hög, tre gånger.', en: 'Low, medium or high, three times.' },
    about: {
      sv: 'Partnervåld: risken de närmaste veckorna, risken längre fram, och hur allvarligt våldet kan bli. De tre kan skilja sig åt. Ingen summa.',
      en: 'Partner violence: the risk in the next weeks, the risk further on, and how serious the violence may become. The three can differ. No sum.',
    },
    confidence: 'confirmed',
    source: 'Metodguiden (S16), valdmotnara.se',
    verifiedOn: READ,
  },
  {
    id: 'sara-v3',
    tool: { sv: 'SARA-V3', en: 'SARA-V3' },
    result: {
      sv: 'Slutsatser i ord, efter sex steg. Vilka ord är inte bekräftat.',
      en: 'Conclusions in words, after six steps. Which words is not confirmed.',
    },
    about: {
      sv: 'Partnervåld. Ett boende kan ha gjort den vid inskrivningen: se datumet, den är en färskvara.',
      en: 'Partner violence. A shelter may have made it at intake: look at the date, it ages.',
    },
    confidence: 'confirmed',
    source: 'SIFER (S24), Acctus Audentes (S_acc)',
    verifiedOn: READ,
  },
  {
    id: 'sam',
    tool: { sv: 'SAM', en: 'SAM' },
    result: {
      sv: 'Hur angeläget ärendet är, och risken att förföljelsen fortsätter. Låg, medel eller hög är troligt men inte läst.',
      en: 'How urgent the case is, and the risk that the stalking continues. Low, medium or high is likely but was not read.',
    },
    about: {
      sv: 'Förföljelse. Ingen gräns och ingen summa. Se vad som räknats som nu.',
      en: 'Stalking. No limit and no sum. Look at what was counted as now.',
    },
    confidence: 'confirmed',
    source: 'intelquo.com (S34), OJP (S35)',
    verifiedOn: READ,
  },
  {
    id: 'patriark',
    tool: { sv: 'PATRIARK', en: 'PATRIARK' },
    result: {
      sv: 'Låg, medel eller hög för varje förlopp, och slutsatser om allvarligt våld och akut risk.',
      en: 'Low, medium or high for each course, and conclusions on serious violence and acute risk.',
    },
    about: {
      sv: 'Hedersrelaterat våld, med flera utövare. Ingen summa. Se vad som står om underlaget.',
      en: 'Honour-related violence, with several perpetrators. No sum. Look at what is said of the information.',
    },
    confidence: 'confirmed',
    source: 'Metodguiden (S27), Humana (S28)',
    verifiedOn: READ,
  },
  {
    id: 'police',
    tool: { sv: 'Polisens bedömning (BOPS)', en: 'The assessment of the police (BOPS)' },
    result: {
      sv: 'Vilka ord polisen använder är inte bekräftat. Skriv dem som de står.',
      en: 'Which words the police use is not confirmed. Write them as they stand.',
    },
    about: {
      sv: 'Hot och skydd, ofta med andra verktyg än era och ibland utan. Fråga vilket verktyg det var och vad de visste.',
      en: 'Threats and protection, often with other tools than yours and at times without. Ask which tool it was and what they knew.',
    },
    confidence: 'unknown',
    source: 'Riksrevisionen 2024 (S47), Kvinnojouren Online (S76)',
    verifiedOn: READ,
  },
  {
    id: 'dash',
    tool: { sv: 'DASH', en: 'DASH' },
    result: { sv: 'Standard, medel eller hög.', en: 'Standard, medium or high.' },
    about: {
      sv: 'Partnervåld, främst i Storbritannien. Yrkesbedömningen går före antalet ja. Standard betyder inte utan risk.',
      en: 'Partner violence, mostly in the United Kingdom. The professional judgement goes before the number of yes. Standard does not mean without risk.',
    },
    confidence: 'confirmed',
    source: 'plymouthscb.co.uk (S65)',
    verifiedOn: READ,
  },
]
