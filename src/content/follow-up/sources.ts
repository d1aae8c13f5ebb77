import type { FollowUpPack } from '../../domain/follow-up/follow-up-pack.ts'

const READ = '2026-11-22'

/** What was read, and when. A rule or a point of a list names these ids. */
export const sources = [
  {
    id: 'S0',
    title: 'Larsson, Petersson, Strand: interview study in 17 municipalities, Örebro universitet 2023',
    readOn: READ,
  },
  {
    id: 'SoL',
    title: 'Socialtjänstlag (2025:400), as of February 2026',
    address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
    readOn: READ,
  },
  {
    id: 'L79',
    title: 'Lag (2024:79) on children in protected housing',
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
    title: 'Lag (1988:688) om kontaktförbud, up to 2025:561',
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
    title: 'Student thesis on reports outside office hours: "24 hours" is practice',
    address: '5dok.org',
    readOn: READ,
  },
  {
    id: 'NCK-DFU',
    title: 'NCK on Socialstyrelsen’s inquiries into deaths',
    address: 'nck.uu.se',
    readOn: READ,
  },
  { id: 'ROKS', title: 'Roks: violence against pets', address: 'roks.se', readOn: READ },
  {
    id: 'KVV',
    title: 'Kriminalvården: for victims of crime',
    address: 'kriminalvarden.se/om-kriminalvarden/brottsoffer',
    readOn: READ,
  },
  {
    id: 'IVO-24',
    title: 'IVO: deficits in the work against violence in close relationships',
    address: 'ivo.se',
    readOn: READ,
  },
  {
    id: 'VF',
    title: 'Vårdfokus 2012: calls to Kvinnofridslinjen peak at holidays',
    address: 'vardfokus.se',
    readOn: READ,
  },
  { id: 'TRY', title: 'Tryggt boende: to remember before arrival', address: 'tryggtboende.nu', readOn: READ },
  {
    id: 'TEK',
    title: 'Teksajten: someone follows you, perhaps someone you know',
    address: 'teksajten.se/sakerhet',
    readOn: READ,
  },
  {
    id: 'NF',
    title: 'Nyheter i Flempan: women watched through apps',
    address: 'nyttiflempan.sh.se/huddinge',
    readOn: READ,
  },
  {
    id: 'SMAD',
    title: 'Folkhälsomyndigheten: SMADIT, an offer within a day',
    address: 'folkhalsomyndigheten.se',
    readOn: READ,
  },
  {
    id: 'KG-risk',
    title: 'Kunskapsguiden: to assess risk and need of support',
    address: 'kunskapsguiden.se',
    readOn: READ,
  },
  { id: 'own', title: 'Our own conclusion; not read in a source', readOn: READ },
] as const satisfies FollowUpPack['sources']
