import type { MeasureCatalogue } from '../../domain/bridge/measure.ts'
import { children } from './children.ts'
import { civil } from './civil.ts'
import { contactBans } from './contact-bans.ts'
import { findingOut } from './finding-out.ts'
import { health } from './health.ts'
import { justice } from './justice.ts'
import { minimum } from './minimum.ts'
import { peopleAround } from './people-around.ts'
import { perpetrator } from './perpetrator.ts'
import { policeWithReport } from './police-with-report.ts'
import { policeWithoutReport } from './police-without-report.ts'
import { schoolAndFamilyLaw } from './school-and-family-law.ts'
import { socialProtection } from './social-protection.ts'
import { socialSupport } from './social-support.ts'
import { sources } from './sources.ts'
import { workingTogether } from './working-together.ts'

/**
 * The toolbox. Between two measures that fit a factor equally well, the one further up is shown first: what can be done
 * today before what has to be applied for, and protection before treatment.
 */
export const measureCatalogue = {
  format: 1,
  id: 'atgarder',
  version: '1.2.0',
  sources,
  measures: [
    ...health,
    ...socialProtection,
    ...minimum,
    ...findingOut,
    ...children,
    ...schoolAndFamilyLaw,
    ...policeWithoutReport,
    ...peopleAround,
    ...workingTogether,
    ...socialSupport,
    ...civil,
    ...policeWithReport,
    ...justice,
    ...contactBans,
    ...perpetrator,
  ],
} as const satisfies MeasureCatalogue
