import type { SheetPack } from '../../domain/sheet/sheet-pack.ts'
import { meetings } from './meetings.ts'
import { onSite } from './on-site.ts'
import { timeToHelp } from './time-to-help.ts'
import { transport } from './transport.ts'

const READ = '2026-11-22'

/** What distance makes of every plan: help that takes an hour, a journey that takes a day, a place where all is seen. */
export const distance = {
  format: 1,
  id: 'avstand',
  version: '1.1.0',
  sheets: [timeToHelp, transport, meetings, onSite],
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: READ,
    },
    {
      id: 'KAL',
      title: 'Region Kalmar: kan personen gå hem?',
      address: 'ltkalmar.se/samarbetsportalen',
      readOn: READ,
    },
    { id: 'VAP', title: 'Vapenägaren om omhändertagande av vapen', address: 'vapenagaren.se', readOn: READ },
    { id: 'ROKS', title: 'Roks: våld mot husdjur', address: 'roks.se', readOn: READ },
    {
      id: 'VOOV',
      title: 'Djurskyddet 2010: tillfälliga hem för djur',
      address: 'tidningen.djurskyddet.se',
      readOn: READ,
    },
    { id: 'own', title: 'Vår egen fråga, inte läst i någon källa', readOn: READ },
  ],
  verifiedOn: READ,
} as const satisfies SheetPack
