import type { PracticeSource } from '../../domain/practice/practice-case.ts'

const READ = '2026-11-22'

/** Our own reading of invented words. It is a proposal to talk about, and nobody outside the project has reviewed it. */
export const own = {
  id: 'own',
  title: 'Vår egen läsning, inte granskad av någon utanför projektet',
  readOn: READ,
  confidence: 'unknown',
} as const satisfies PracticeSource

export const interviews = {
  id: 'S0',
  title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const shortQuestions = {
  id: 'S1',
  title: 'Socialstyrelsen 2014-6-15: vad som ändrades i oktober 2014',
  address: 'socialstyrelsen.se/publikationer2014/2014-6-15',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const dangerOpening = {
  id: 'S5',
  title: 'FREDA-farlighetsbedömning, de första sidorna',
  address: 'studylibsv.com/doc/145620/freda-farlighetsbedömning',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const overridingLogics = {
  id: 'S8',
  title: 'Skillmark: om riskbedömning av partnervåld och vad som går före formuläret',
  address: '5dok.org/document/q5mrjn1w',
  readOn: READ,
  confidence: 'likely',
} as const satisfies PracticeSource

export const notTestedForMen = {
  id: 'S11b',
  title: 'Danger Assessment: ingen prövad version för utsatta män (en utbildares sida, 2021)',
  address: 'oneplacefjc.org/danger-assessment',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const throat = {
  id: 'pol',
  title: 'Polisen 2024-04: yttre tecken kan saknas, riskfaktor för dödligt våld',
  address:
    'polisen.se/aktuellt/nyheter/bergslagen/2024/april/forskning-ska-ge-rattsvasendet-kunskap-for-att-utreda-och-forebygga-strypvald/',
  readOn: '2026-11-23',
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const investigatedDeaths = {
  id: 'dfu',
  title: 'Rapport från 2024 om utredda dödsfall: ofta nära en separation',
  address: 'nck.uu.se',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const animals = {
  id: 'roks',
  title: 'Roks: våld mot husdjur',
  address: 'roks.se/om-vald/valdets-uttryck/vald-mot-husdjur',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const honour = {
  id: 'hed',
  title: 'Nationella centrumet mot hedersrelaterat våld och förtryck: utreda i socialtjänsten',
  address: 'hedersfortryck.se/yrkesverksamma/socialtjansten/utredning/',
  readOn: READ,
  confidence: 'likely',
} as const satisfies PracticeSource

export const childProtection = {
  id: 'sol',
  title: 'Socialtjänstlag (2025:400) 20:1; skyldigheten att genast bedöma ett barns skydd',
  address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const administrativeAct = {
  id: 'FL',
  title: 'Förvaltningslag (2017:900), 16–18 §§',
  address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2017-900',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const patriarkGuide = {
  id: 'S27',
  title: 'Socialstyrelsen, Metodguiden: PATRIARK',
  address: 'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/patriark/',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const samForm = {
  id: 'S33',
  title: 'Belfrage: den svenska formen av SAM',
  address: 'studylibsv.com/doc/190553/sam---henrik-belfrage',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const protectionAssessment = {
  id: 'S55',
  title: 'Förhandsbedömning och skyddsbedömning av ett barn',
  address: 'hedersfortryck.se',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const workWithPerpetrators = {
  id: 'S59',
  title: 'JP Infonet: socialtjänstens arbete med den som utövar våld',
  address: 'jpinfonet.se',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const patriarkFactors = {
  id: 'S28',
  title: 'Humana: PATRIARK, varje faktor nu och tidigare',
  address: 'humana.se',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const saraForm = {
  id: 'S16',
  title: 'Socialstyrelsen, Metodguiden: SARA:SV',
  address:
    'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/sarasv-spousal-assault-risk-assessment-guide/',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const saraTable = {
  id: 'S15',
  title: 'BMC Public Health: tabell över de 15 faktorerna',
  address: 'bmcpublichealth.biomedcentral.com/articles/10.1186/s12889-021-12408-x/tables/2',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const singleFactors = {
  id: 'S75',
  title: 'Svalin 2017: bedömare är sällan överens om enskilda faktorer',
  address: '5dok.org/document/7q010olz',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const saraV3Form = {
  id: 'S24',
  title: 'SIFER: SARA-V3',
  address: 'sifer.no/verktoy/sara-v3/',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const saraNotFree = {
  id: 'S26',
  title: 'SARA är upphovsrättsskyddat och inte fritt',
  address: 'carepatron.com/templates/spousal-assault-risk-assessment',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const shelterIntake = {
  id: 'S_acc',
  title: 'Skyddat boende: SARA-V3 vid inskrivning och igen under vistelsen',
  address: 'acctusaudentes.se/riskbedomning-enligt-sara-v3/',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const samUse = {
  id: 'S34',
  title: 'Om hur SAM används: angelägenhet och fortsatt stalkning',
  address: 'intelquo.com',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const samNoSum = {
  id: 'S35',
  title: 'OJP NCJ 226666: SAM räknas inte ihop',
  address: 'ojp.gov',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const contactBan = {
  id: 'KF',
  title: 'Lag (1988:688) om kontaktförbud, t.o.m. 2025:561',
  address: 'data.riksdagen.se/dokument/sfs-1988-688.html',
  readOn: READ,
  confidence: 'likely',
} as const satisfies PracticeSource

export const fredaEstimate = {
  id: 'FREDA',
  title: 'Socialstyrelsen om FREDA: den utsattas egen uppskattning',
  address: 'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/freda/',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const doseStudy = {
  id: 'S22',
  title: 'Belfrage m.fl. 2012: insatser vid hög och låg risk',
  address: 'doi.org/10.1007/s10979-011-9278-0',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const ownStrategies = {
  id: 'NKVTS',
  title: 'NKVTS, Voldsveileder: säkerhetsplanering',
  address: 'voldsveileder.nkvts.no',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const smsToAlarm = {
  id: 'SOS-sms',
  title: 'SOS Alarm: 112 med sms (odaterad sida)',
  address: 'sosalarm.se/112/Om-112/Larma-112-med-SMS/',
  readOn: READ,
  confidence: 'likely',
} as const satisfies PracticeSource

export const childAtHome = {
  id: 'MK',
  title: 'MK-act: säkerhet i hemmet',
  address: 'mkact.com/?page_id=35',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const coverageAtHome = {
  id: 'KAL',
  title: 'Region Kalmar: kan personen gå hem?',
  address: 'ltkalmar.se/samarbetsportalen',
  readOn: READ,
  confidence: 'likely',
} as const satisfies PracticeSource

export const secrecy = {
  id: 'OSL',
  title: 'Offentlighets- och sekretesslag (2009:400)',
  address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2009-400',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const socialServices = {
  id: 'SoL',
  title: 'Socialtjänstlag (2025:400)',
  address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource

export const inspectors = {
  id: 'IVO-24',
  title: 'IVO: brister i arbetet mot våld i nära relationer',
  address: 'ivo.se',
  readOn: READ,
  confidence: 'confirmed',
} as const satisfies PracticeSource
