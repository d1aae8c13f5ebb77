import type { PlanPack } from '../../domain/plan/plan-pack.ts'

const READ = '2026-11-22'

export const sources = [
  {
    id: 'S0',
    title: 'Larsson, Petersson, Strand: interview study in 17 municipalities, Örebro universitet 2023',
    readOn: READ,
  },
  {
    id: 'NKVTS',
    title: 'NKVTS, Voldsveileder: safety planning',
    address: 'voldsveileder.nkvts.no',
    readOn: READ,
  },
  {
    id: 'KAL',
    title: 'Region Kalmar: can the person go home?',
    address: 'ltkalmar.se/samarbetsportalen',
    readOn: READ,
  },
  { id: 'MK', title: 'MK-act: safety in the home', address: 'mkact.com/?page_id=35', readOn: READ },
  { id: 'SOS', title: 'SOS Alarm: 112', address: 'sosalarm.se/112', readOn: READ },
  {
    id: 'SOS-sms',
    title: 'SOS Alarm: 112 by sms (undated page)',
    address: 'sosalarm.se/112/Om-112/Larma-112-med-SMS/',
    readOn: READ,
  },
  {
    id: 'FRI',
    title: 'Frideborg: if you want to leave',
    address: 'frideborg.se/om-du-vill-lamna/',
    readOn: READ,
  },
  { id: 'TRY', title: 'Tryggt boende: to remember before arrival', address: 'tryggtboende.nu', readOn: READ },
  { id: 'TEK', title: 'Teksajten: someone follows you', address: 'teksajten.se/sakerhet', readOn: READ },
  { id: 'VAP', title: 'Vapenägaren on custody of weapons', address: 'vapenagaren.se', readOn: READ },
  { id: 'ROKS', title: 'Roks: violence against pets', address: 'roks.se', readOn: READ },
  {
    id: 'VOOV',
    title: 'Djurskyddet 2010: temporary homes for animals',
    address: 'tidningen.djurskyddet.se',
    readOn: READ,
  },
  { id: 'own', title: 'Our own question; not read in a source', readOn: READ },
] as const satisfies PlanPack['sources']
