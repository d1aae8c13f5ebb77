import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { openFollowUp } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { PictureTexts } from '../../../app/guide.ts'
import { type CasePoint, pointsOf } from '../../../app/pictures.ts'
import { layTimeline } from '../../../domain/picture/timeline-layout.ts'
import { type Words, wordsIn } from '../../../domain/words.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Sentence, useMark } from '../../content-words.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { usePacks } from '../../use-packs.ts'
import { useWidth } from '../../use-width.ts'
import { TimelinePicture } from './timeline-picture.tsx'
import './pictures.css'

/** Everything in the case that has a day: as a picture, as words about the chosen point, and as a table. */
export function CaseTimeline(props: { readonly session: CaseSession; readonly texts: PictureTexts }) {
  const { now } = useApp()
  const { session, texts: t } = props
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const chosen = useSignal<string | undefined>(undefined)
  const points = pointsOf(session.state.value)
  const { label, plain } = useLabels(t, points)
  const locale = useLocale()
  const day = (point: CasePoint) => formatDay(point.day, locale, now())
  const layout = width > 0 ? layTimeline(points, dayOf(now()), width) : undefined
  const mark = layout?.marks.find(({ points: [first] }) => first.id === chosen.value)

  return (
    <section aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{t.timelineTitle}</h2>
      <p class="soft">{points.length === 0 ? t.timelineEmpty : t.timelineLead}</p>
      <div ref={frame} class="timeline-frame">
        {layout && points.length > 0 && (
          <TimelinePicture
            layout={layout}
            width={width}
            texts={t}
            chosen={mark}
            nameOf={(points) =>
              points.length === 1 && points[0]
                ? [day(points[0]), plain(points[0])].filter(Boolean).join(': ')
                : t.several(points.length)
            }
            onChoose={(points) => {
              chosen.value = points[0].id
            }}
          />
        )}
      </div>
      {/* Beside the picture and always there: what is chosen is read out when it changes. */}
      <ul class="timeline-chosen" aria-live="polite">
        {mark?.points.map((point) => (
          <li key={point.id}>
            {day(point)}: <PointLink session={session} point={point} label={label(point)} />
          </li>
        ))}
      </ul>
      {points.length > 0 && (
        <Disclosure summary={t.asTable}>
          <table class="picture-table">
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.what}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.id}>
                  <td>{day(point)}</td>
                  <td>{t.lanes[point.lane]}</td>
                  <td>
                    <PointLink session={session} point={point} label={label(point)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </section>
  )
}

/** An assessment can be gone to; what is in the plan is on its own page. */
function PointLink(props: {
  readonly session: CaseSession
  readonly point: CasePoint
  readonly label: ComponentChildren
}) {
  const { fact } = props.point
  if (fact.is !== 'assessment') return <>{props.label}</>
  return (
    <a
      class="picture-link"
      href={routeHash({ at: 'result', id: props.session.id, assessment: fact.assessment })}
    >
      {props.label}
    </a>
  )
}

/**
 * What happened, in one line. The name of a drawn point holds no marks: words in another language than the page are left
 * out of it, and are read, marked, under the drawing and in the table.
 */
function useLabels(
  t: PictureTexts,
  points: readonly CasePoint[],
): {
  readonly label: (point: CasePoint) => ComponentChildren
  readonly plain: (point: CasePoint) => string | undefined
} {
  const locale = useLocale()
  const packs = usePacks(points.flatMap(({ fact }) => (fact.is === 'assessment' ? [fact.pack] : [])))
  const rules = useTriggerTitles()
  const ours = useOurLabels(t)
  const mark = useMark()
  const parts = ({ fact }: CasePoint): readonly [(words: string) => string, Words] | undefined => {
    const rule = fact.is === 'trigger' ? rules.get(fact.rule) : undefined
    const pack = fact.is === 'assessment' ? packs.get(fact.pack) : undefined
    if (rule) return [(words) => words, rule]
    return pack && [t.assessment, pack.short]
  }
  return {
    label: (point) => {
      const [say, of] = parts(point) ?? []
      return say && of ? <Sentence say={say} of={of} /> : ours(point)
    },
    plain: (point) => {
      const [say, of] = parts(point) ?? []
      if (!say || !of) return ours(point)
      const { text, language } = wordsIn(of, locale)
      return mark(language) === undefined ? say(text) : undefined
    },
  }
}

function useOurLabels(t: PictureTexts): (point: CasePoint) => string {
  const dueWords = useInside().cases.dues
  const { around, contacts } = useInside()
  const severities: Readonly<Record<string, string>> = around.incidentSeverities
  const askedOf: Readonly<Record<string, string>> = around.questionTo
  const whoWords: Readonly<Record<string, string>> = contacts.who
  // That it happened is the ordinary thing; only the other outcomes are said.
  const { happened: _, ...outcomes }: Readonly<Record<string, string>> = contacts.outcome
  return ({ fact }) => {
    switch (fact.is) {
      case 'trigger':
        return t.watched
      case 'assessment':
        return t.assessment(fact.pack)
      case 'incident':
        return t.incident(severities[fact.severity] ?? t.severityUnsaid)
      case 'contact': {
        const said = [whoWords[fact.who] ?? '', outcomes[fact.outcome] ?? '']
        return said.join('') === '' ? t.contactUnsaid : t.contact(said[0] ?? '', said[1] ?? '')
      }
      case 'asked':
      case 'answered':
        return t[fact.is](askedOf[fact.to] ?? '')
      case 'measure':
        return t.measure(fact.title)
      case 'due':
        return dueWords[fact.what]
      default:
        return t[fact.is]
    }
  }
}

function useTriggerTitles(): ReadonlyMap<string, Words> {
  const titles = useSignal<ReadonlyMap<string, Words>>(new Map())
  const { organisation } = useDesk()
  useEffect(() => {
    openFollowUp(organisation.peek()).then((opened) => {
      if (opened.ok) titles.value = new Map(opened.value.triggers.map(({ id, title }) => [id, title]))
    })
  }, [organisation, titles])
  return titles.value
}
