import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { isPlayed, type Round, roundsOf, startRound } from '../../../app/practice-round.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { routeHash } from '../../route.ts'
import { saveProblem } from '../save-problem.ts'

/** The background of an invented case, and who is going to read it. */
export function StoryScreen(props: {
  readonly session: CaseSession
  readonly practice: PracticeCase
  readonly pack: InstrumentPack
}) {
  const desk = useDesk()
  const t = useInside().practice
  const { session, practice, pack } = props
  const rounds = roundsOf(desk, session)
  return (
    <PageLayout
      heading={
        <PageHeading
          over={`${t.storyOver} · ${t.kinds[practice.kind]}`}
          lead={t.storyLead}
          focusOn={practice.id}
        >
          <ContentWords of={practice.title} />
        </PageHeading>
      }
    >
      <Story practice={practice} />
      <section aria-labelledby="practice-people">
        <h2 id="practice-people">{t.people}</h2>
        <ul>
          {practice.people.map(({ name }) => (
            <li key={name.sv}>
              <ContentWords of={name} />
            </li>
          ))}
        </ul>
        <p class="soft">
          <Sentence say={t.playedWith} of={pack.title} />
        </p>
      </section>
      {rounds.length > 0 && (
        <List label={t.rounds} heading>
          {rounds.map((round) => (
            <RoundRow key={round.assessment.id} session={session} pack={pack} round={round} />
          ))}
        </List>
      )}
      <BeginRound {...props} again={rounds.length > 0} />
    </PageLayout>
  )
}

/** Told as somebody would tell it. */
export function Story(props: { readonly practice: PracticeCase }) {
  return (
    <div class="practice-story">
      {props.practice.story.map((part) => (
        <p key={part.sv}>
          <ContentWords of={part} />
        </p>
      ))}
    </div>
  )
}

function RoundRow(props: {
  readonly session: CaseSession
  readonly pack: InstrumentPack
  readonly round: Round
}) {
  const t = useInside().practice
  const { session, round, pack } = props
  const played = isPlayed(pack, round.assessment)
  return (
    <ListRow
      href={routeHash({
        at: 'practise',
        id: session.id,
        round: round.assessment.id,
        place: played ? 'feedback' : '0',
      })}
      title={round.learner}
      next={played ? t.roundFeedback : t.roundGoOn}
    />
  )
}

function BeginRound(props: {
  readonly session: CaseSession
  readonly pack: InstrumentPack
  readonly again: boolean
}) {
  const { router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.practice
  const { session, pack, again } = props
  const learner = useSignal(again ? '' : (desk.me.value?.name.shown ?? ''))
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const missing = problem.value === t.whoMissing

  async function begin(event: Event): Promise<void> {
    event.preventDefault()
    if (busy.value) return
    if (learner.value.trim() === '') {
      problem.value = t.whoMissing
      return
    }
    busy.value = true
    const started = await startRound(desk, session, pack, learner.value.trim())
    busy.value = false
    if (started.ok) {
      router.go({ at: 'practise', id: session.id, round: started.value, place: '1' })
    } else problem.value = saveProblem(texts, started.error.code)
  }

  return (
    <form class="form" onSubmit={begin}>
      <TextField
        label={t.who}
        hint={t.whoHint}
        maxLength={80}
        value={learner.value}
        error={missing ? problem.value : undefined}
        onInput={(text) => {
          learner.value = text
          problem.value = undefined
        }}
      />
      {problem.value && !missing && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit" busy={busy.value}>
          {again ? t.beginAgain : t.begin}
        </Button>
      </div>
    </form>
  )
}
