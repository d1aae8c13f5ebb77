import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { bridgeOf, openPacksOf, openToolbox, type Toolbox } from '../../../app/manage.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { stepStatus } from '../../../domain/next-step.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { ListDetailLayout } from '../../frame/list-detail-layout.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { StepStatusForm } from '../assess/step-status-form.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { BothWays } from './both-ways.tsx'
import { ChosenMeasures } from './chosen-measures.tsx'
import { CoverageBoard } from './coverage-board.tsx'
import { DoseNote } from './dose-note.tsx'
import { FactorRow } from './factor-row.tsx'
import { GapsList } from './gaps-list.tsx'
import { MinimumList } from './minimum-list.tsx'

/** From what was found to what will be done: factors at the left, the plan at the right, uncovered ones on top. */
export function ManageScreen(props: { readonly session: CaseSession }) {
  const texts = useInside()
  const t = texts.plan.bridge
  const { session } = props
  const state = session.state.value
  const tools = useTools(session)
  if (tools === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!tools) return null
  const { toolbox, packs } = tools
  const { bridge, factors } = bridgeOf(state, toolbox, packs)

  return (
    <PageLayout
      width="whole"
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.lead} focusOn="manage">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {bridge.rows.length === 0 && (
        <EmptyState
          title={t.nothingFound}
          action={<Button href={routeHash({ at: 'case', id: session.id })}>{texts.cases.back}</Button>}
        />
      )}
      <ListDetailLayout
        narrow="both"
        list={
          <section aria-labelledby="found-heading">
            <h2 id="found-heading">{t.found}</h2>
            <p role="status" class="soft found-count">
              {bridge.rows.length > 0 &&
                (bridge.uncovered === 0 ? t.allCovered : t.uncovered(bridge.uncovered))}
            </p>
            {bridge.rows.map((row) => (
              <FactorRow
                key={row.factor.id}
                session={session}
                row={row}
                toolbox={toolbox}
                factors={factors}
                packs={packs}
              />
            ))}
            <MinimumList session={session} rows={bridge.minimum} toolbox={toolbox} factors={factors} />
          </section>
        }
        detail={
          <>
            <DoseNote state={state} bridge={bridge} />
            <ChosenMeasures session={session} toolbox={toolbox} />
            <StepStatusForm session={session} step="manage" status={stepStatus(state, 'manage')} />
            <div class="form-actions">
              <Button href={routeHash({ at: 'plan', id: session.id, chapter: 0 })}>
                {texts.plan.safetyPlan.title}
              </Button>
              <Button href={routeHash({ at: 'distance', id: session.id, sheet: 0 })}>
                {texts.around.distance}
              </Button>
              <Button href={routeHash({ at: 'riskPlan', id: session.id })}>{texts.riskPlan.open}</Button>
              <Button href={routeHash({ at: 'print', id: session.id, what: 'measures', of: '' })}>
                {texts.riskPlan.print}
              </Button>
            </div>
          </>
        }
      />
      <BothWays bridge={bridge} measures={state.measures} toolbox={toolbox} packs={packs} />
      <GapsList rows={bridge.rows} measures={state.measures} />
      <CoverageBoard rows={bridge.rows} measures={state.measures} toolbox={toolbox} packs={packs} />
    </PageLayout>
  )
}

type Tools = { readonly toolbox: Toolbox; readonly packs: ReadonlyMap<string, InstrumentPack> }

/** The catalogue and the packs of this case's assessments, loaded once per visit. */
function useTools(session: CaseSession): Tools | 'refused' | undefined {
  const { organisation } = useDesk()
  const tools = useSignal<Tools | 'refused' | undefined>(undefined)
  useEffect(() => {
    Promise.all([
      openToolbox(organisation.peek()),
      openPacksOf(organisation.peek(), session.state.peek()),
    ]).then(([toolbox, packs]) => {
      tools.value = toolbox.ok ? { toolbox: toolbox.value, packs } : 'refused'
    })
  }, [session, organisation, tools])
  return tools.value
}
