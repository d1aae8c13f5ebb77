import type { SheetPack } from '../../domain/sheet/sheet-pack.ts'
import { meetingSheet } from './meeting-sheet.ts'
import { steps } from './steps.ts'

const READ = '2026-11-22'

/** What belongs to the whole risk management plan and to none of its measures. */
export const riskPlan = {
  format: 1,
  id: 'riskhantering',
  version: '1.0.0',
  sheets: [steps, meetingSheet],
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: READ,
    },
    {
      id: 'RISK',
      title: 'Örebro universitet: RISKSAM. Modellens blanketter är inte offentliga och finns inte här.',
      address: 'oru.se/forskning/forskningsprojekt/fp/?rdb=p2079',
      readOn: READ,
    },
    { id: 'own', title: 'Vår egen fråga, inte läst i någon källa', readOn: READ },
  ],
  verifiedOn: READ,
} as const satisfies SheetPack
