import type { PlanPack } from '../../domain/plan/plan-pack.ts'

const READ = '2026-11-22'

export const sources = [
  {
    id: 'S0',
    title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
    readOn: READ,
  },
  {
    id: 'NKVTS',
    title: 'NKVTS, Voldsveileder: säkerhetsplanering',
    address: 'voldsveileder.nkvts.no',
    readOn: READ,
  },
  {
    id: 'KAL',
    title: 'Region Kalmar: kan personen gå hem?',
    address: 'ltkalmar.se/samarbetsportalen',
    readOn: READ,
  },
  { id: 'MK', title: 'MK-act: säkerhet i hemmet', address: 'mkact.com/?page_id=35', readOn: READ },
  { id: 'SOS', title: 'SOS Alarm: 112', address: 'sosalarm.se/112', readOn: READ },
  {
    id: 'SOS-sms',
    title: 'SOS Alarm: 112 med sms (odaterad sida)',
    address: 'sosalarm.se/112/Om-112/Larma-112-med-SMS/',
    readOn: READ,
  },
  {
    id: 'FRI',
    title: 'Frideborg: om du vill lämna',
    address: 'frideborg.se/om-du-vill-lamna/',
    readOn: READ,
  },
  { id: 'TRY', title: 'Tryggt boende: att tänka på före ankomst', address: 'tryggtboende.nu', readOn: READ },
  { id: 'TEK', title: 'Teksajten: någon följer efter dig', address: 'teksajten.se/sakerhet', readOn: READ },
  { id: 'VAP', title: 'Vapenägaren om omhändertagande av vapen', address: 'vapenagaren.se', readOn: READ },
  { id: 'ROKS', title: 'Roks: våld mot husdjur', address: 'roks.se', readOn: READ },
  {
    id: 'VOOV',
    title: 'Djurskyddet 2010: tillfälliga hem för djur',
    address: 'tidningen.djurskyddet.se',
    readOn: READ,
  },
  {
    id: 'FOL',
    title: 'Folkbokföringslag (1991:481)',
    address: 'riksdagen.se/sv/dokument-och-lagar',
    readOn: READ,
  },
  {
    id: 'HED2',
    title: 'Hedersförtryck.se: utredning i socialtjänsten',
    address: 'hedersfortryck.se/yrkesverksamma/socialtjansten/utredning/',
    readOn: READ,
  },
  { id: 'own', title: 'Vår egen fråga, inte läst i någon källa', readOn: READ },
] as const satisfies PlanPack['sources']
