import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import type { PictureTexts } from '../../../app/guide.ts'
import { openPacksOf, packKey } from '../../../app/manage.ts'
import { differencesOf, type RiskColumn, riskOf } from '../../../app/pictures.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { LadderMark } from '../../parts/ladder-mark.tsx'
import { routeHash } from '../../route.ts'
import { DifferenceFacts } from './difference-facts.tsx'
import { RiskColumns } from './risk-columns.tsx'
import './pictures.css'

/** Every signed weighing beside the others: three shapes on one ladder each, and the same in a table. */
export function RiskPicture(props: { readonly session: CaseSession; readonly texts: PictureTexts }) {
  const { now } = useApp()
  const { organisation } = useDesk()
  const locale = useLocale()
  const { preliminary } = useInside().instruments
  const { session, texts: t } = props
  const state = session.state.value
  const packs = useSignal<ReadonlyMap<string, InstrumentPack> | undefined>(undefined)
  const count = state.assessments.length
  useEffect(() => {
    openPacksOf(organisation.peek(), session.state.peek()).then((opened) => {
      packs.value = opened
    })
  }, [session, organisation, packs, count])
  if (!packs.value) return null
  const opened = packs.value
  const packOf = (id: string, version: string) => opened.get(packKey(id, version))
  const columns = riskOf(state, packOf)
  const day = (column: RiskColumn) => formatDay(column.day, locale, now())
  return (
    <section aria-labelledby="risk-heading">
      <h2 id="risk-heading">{t.riskTitle}</h2>
      <p class="soft">{columns.length === 0 ? t.riskEmpty : t.riskLead}</p>
      {columns.length > 0 && (
        <>
          <ul class="risk-legend" aria-hidden="true">
            {(['instrument', 'estimate', 'judgement'] as const).map((kind) => (
              <li key={kind}>
                <LadderMark kind={kind} /> {t[kind]}
              </li>
            ))}
          </ul>
          <RiskColumns columns={columns.map((column) => ({ ...column, when: day(column) }))} texts={t} />
          <RiskTable session={session} columns={columns} texts={t} day={day} />
          {columns.some(({ preliminary }) => preliminary) && <p class="soft">{preliminary}</p>}
          <DifferenceFacts differences={differencesOf(state, packOf)} texts={t} />
        </>
      )}
    </section>
  )
}

function RiskTable(props: {
  readonly session: CaseSession
  readonly columns: readonly RiskColumn[]
  readonly texts: PictureTexts
  readonly day: (column: RiskColumn) => string
}) {
  const { levels } = useInside().instruments
  const { unknownStates } = useInside().assess
  const { texts: t } = props
  const words = ({ instrument: says, withheld }: RiskColumn) =>
    !says
      ? withheld
        ? t.withheld
        : t.noLevel
      : says.from === says.to
        ? levels[says.from]
        : t.between(levels[says.from], levels[says.to])
  const instrument = (column: RiskColumn) =>
    column.instrument && column.preliminary ? t.preliminary(words(column)) : words(column)
  return (
    <div class="picture-scroll">
      <table class="picture-table">
        <thead>
          <tr>
            {[t.day, t.instrument, t.estimate, t.judgement, t.open].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.columns.map((column) => (
            <tr key={column.assessment}>
              <th scope="row">
                <a
                  class="picture-link"
                  href={routeHash({ at: 'result', id: props.session.id, assessment: column.assessment })}
                >
                  {props.day(column)}
                </a>
              </th>
              <td data-label={t.instrument}>{instrument(column)}</td>
              <td data-label={t.estimate}>
                {typeof column.estimate === 'number'
                  ? levels[column.estimate]
                  : unknownStates[column.estimate]}
              </td>
              <td data-label={t.judgement}>{levels[column.judgement]}</td>
              <td data-label={t.open}>
                {column.open === undefined ? t.openUnknown : t.openCount(column.open)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
