import type { FollowUpPack } from '../../domain/follow-up/follow-up-pack.ts'

const READ = '2026-11-22'

/** What was read, and when. A rule or a point of a list names these ids. */
export const sources = [
  {
    id: 'S0',
    title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
    readOn: READ,
  },
  {
    id: 'SoL',
    title: 'Socialtjänstlag (2025:400), i februari 2026',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
    readOn: READ,
  },
  {
    id: 'L79',
    title: 'Lag (2024:79) om placering av barn i skyddat boende',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2024-79',
    readOn: READ,
  },
  {
    id: 'LVU',
    title: 'LVU (1990:52)',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-1990-52',
    readOn: READ,
  },
  {
    id: 'KF',
    title: 'Lag (1988:688) om kontaktförbud, t.o.m. 2025:561',
    address: 'data.riksdagen.se/dokument/sfs-1988-688.html',
    readOn: READ,
  },
  {
    id: 'FL',
    title: 'Förvaltningslag (2017:900)',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2017-900',
    readOn: READ,
  },
  {
    id: '24h',
    title: 'Examensarbete om anmälningar utanför kontorstid: ”24 timmar” är praxis',
    address: '5dok.org',
    readOn: READ,
  },
  {
    id: 'NCK-DFU',
    title: 'NCK om Socialstyrelsens dödsfallsutredningar',
    address: 'nck.uu.se',
    readOn: READ,
  },
  { id: 'ROKS', title: 'Roks: våld mot husdjur', address: 'roks.se', readOn: READ },
  {
    id: 'KVV',
    title: 'Kriminalvården: för brottsutsatta',
    address: 'kriminalvarden.se/om-kriminalvarden/brottsoffer',
    readOn: READ,
  },
  {
    id: 'IVO-24',
    title: 'IVO: brister i arbetet mot våld i nära relationer',
    address: 'ivo.se',
    readOn: READ,
  },
  {
    id: 'VF',
    title: 'Vårdfokus 2012: flest samtal till Kvinnofridslinjen vid helger',
    address: 'vardfokus.se',
    readOn: READ,
  },
  { id: 'TRY', title: 'Tryggt boende: att tänka på före ankomst', address: 'tryggtboende.nu', readOn: READ },
  {
    id: 'TEK',
    title: 'Teksajten: någon följer efter dig, kanske någon du känner',
    address: 'teksajten.se/sakerhet',
    readOn: READ,
  },
  {
    id: 'NF',
    title: 'Nyheter i Flempan: kvinnor övervakade genom appar',
    address: 'nyttiflempan.sh.se/huddinge',
    readOn: READ,
  },
  {
    id: 'SMAD',
    title: 'Folkhälsomyndigheten: SMADIT, erbjudande inom ett dygn',
    address: 'folkhalsomyndigheten.se',
    readOn: READ,
  },
  {
    id: 'KG-risk',
    title: 'Kunskapsguiden: att bedöma risk och behov av stöd',
    address: 'kunskapsguiden.se',
    readOn: READ,
  },
  { id: 'own', title: 'Vår egen slutsats, inte läst i någon källa', readOn: READ },
] as const satisfies FollowUpPack['sources']
