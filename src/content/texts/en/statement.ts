import type { statement as sv } from '../sv/statement.ts'
import type { TextsLike } from '../texts-like.ts'

export const statement: TextsLike<typeof sv> = {
  title: 'Accessibility statement',
  lead: 'How Lykta works for you who have a disability, what has not been tried, and where to turn.',
  unknown: 'Not filled in. The organisation fills it in.',
  degreeTitle: 'How accessible is Lykta?',
  degree:
    'Lykta is built to follow WCAG 2.2 at level AA and the standard EN 301 549. Nobody outside the project has audited whether it does. The degree of conformance is therefore not established.',
  testedTitle: 'How it has been tested',
  tested: [
    'A program (axe) examines the screens in light and dark before each new version. It must not find any fault.',
    'Trials with the keyboard alone: answering, moving, leaving dialogs, locking.',
    'Trials at a width of 320 points, which is 400 per cent zoom, and with text at twice the size.',
    'Trials with the system’s own colours, and with motion turned off.',
    'The contrast of every pair of colours is calculated. Text has at least 4.5 to 1.',
  ],
  notTestedTitle: 'What has not been tested',
  notTested: [
    'Screen readers, voice control and switches have not been tried by people who use them every day.',
    'The PDF files are tagged, but have not been examined in a program for accessible PDF.',
    'How easy the instruments and texts are to read has not been tried by people with cognitive disabilities.',
  ],
  limitsTitle: 'What we know may be hard',
  limits: [
    'Lykta locks after three minutes without a touch. It cannot be turned off, to protect the exposed person. What you wrote is kept.',
    'A passphrase of five words is needed. A finger or a face can be used instead, where the tablet has it.',
    'There is no text read aloud, no sign language and no easy-to-read version.',
    'The questions exist in Swedish and English. Other languages depend on what the organisation has added.',
  ],
  otherWayTitle: 'If you cannot use a part of Lykta',
  otherWay:
    'Ask your organisation for the same content in another way. Assessments, plans, measures and lists can be printed on paper.',
  contactTitle: 'Contact for comments',
  supervisionTitle: 'Supervision',
  supervision:
    'The Swedish Agency for Digital Government (Digg) supervises the law. The organisation decides whether the law applies to an app that only staff use.',
  law: 'Act (2018:1937) on accessibility to digital public services.',
  lawSource: (day) => `Source: svenskforfattningssamling.se, read ${day}.`,
  datesTitle: 'Dates',
  assessed: (day) => `The lists above were gone through on ${day} by the project itself.`,
  published: 'Day the organisation began to use Lykta',
  organisation: 'Organisation',
}
