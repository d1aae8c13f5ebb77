import { around } from './around.ts'
import { assess } from './assess.ts'
import type { Chapter } from './chapter.ts'
import { circle } from './circle.ts'
import { copies } from './copies.ts'
import { door } from './door.ts'
import { followUp } from './follow-up.ts'
import { forms } from './forms.ts'
import { measures } from './measures.ts'
import { more } from './more.ts'
import { ownContent } from './own-content.ts'
import { plan } from './plan.ts'
import { practice } from './practice.ts'
import { tablets } from './tablets.ts'
import { together } from './together.ts'
import { twoPeople } from './two-people.ts'
import { units } from './units.ts'
import { workshop } from './workshop.ts'

/** One file and one line for each part of the tour. */
export const CHAPTERS: readonly Chapter[] = [
  door,
  practice,
  assess,
  together,
  around,
  measures,
  plan,
  followUp,
  more,
  forms,
  ownContent,
  workshop,
  units,
  tablets,
  circle,
  copies,
  twoPeople,
]
