import { useSignal } from '@preact/signals'
import { beginSecond, mayBegin, notePairing } from '../../../app/agreement.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Pairing, PairingSide } from '../../../domain/agreement/pairings.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { guestOf } from '../../guest-of.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { type Route, routeHash } from '../../route.ts'
import { DraftText } from '../draft-text.tsx'
import { saveProblem } from '../save-problem.ts'

interface PairProps {
  readonly session: CaseSession
  readonly pairing: Pairing
}

/** How far each has come, and nothing of what is in it. */
export function BlindPair({ session, pairing }: PairProps) {
  const desk = useDesk()
  const t = useInside().agreement
  const nameOf = (member: string | undefined) =>
    desk.organisation.value.members.find(({ id }) => id === member)?.name.shown
  const standing = (side: PairingSide, name: string | undefined) => {
    const word = side.signed ? t.steps.signed : side.member ? t.steps.begun : t.steps.notBegun
    return name ? `${name}. ${word}` : word
  }
  const second = pairing.guest || nameOf(pairing.second.member)
  return (
    <>
      <Banner kind="info" title={t.blindTitle}>
        {t.meanwhile}
      </Banner>
      <KeyValueList
        items={[
          { key: t.steps.first, value: standing(pairing.first, nameOf(pairing.first.member)) },
          { key: t.steps.second, value: standing(pairing.second, second) },
        ]}
      />
      {pairing.guest === '' ? (
        <OnOwnTablet session={session} pairing={pairing} />
      ) : (
        <OnOneTablet session={session} pairing={pairing} />
      )}
      <BreakOff session={session} pairing={pairing} />
    </>
  )
}

function OnOwnTablet({ session, pairing }: PairProps) {
  const { router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.agreement
  const problem = useSignal<string | undefined>(undefined)
  const me = desk.me.value?.id
  const mine = [pairing.first, pairing.second].find((side) => side.member === me)

  async function begin(): Promise<void> {
    const begun = await beginSecond(session, pairing, me)
    if (begun.ok) router.go(questionsOf(session, pairing.second))
    else if (begun.error.code === 'not-yours') problem.value = t.notYours
    else problem.value = saveProblem(texts, begun.error.code)
  }

  return (
    <div class="form-actions">
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      {mayBegin(pairing, me) && (
        <Button kind="primary" onClick={begin}>
          {t.beginMine}
        </Button>
      )}
      {mine && !mine.signed && (
        <Button kind="primary" href={routeHash(questionsOf(session, mine))}>
          {t.continueMine}
        </Button>
      )}
    </div>
  )
}

/** Whoever takes the tablet says so. What the other one wrote is gone from every page until they do. */
function OnOneTablet({ session, pairing }: PairProps) {
  const desk = useDesk()
  const t = useInside().agreement
  const me = desk.me.value
  const isGuest = guestOf.value === pairing.id
  const mine = isGuest ? pairing.second : pairing.first
  return (
    <section class="form">
      <p>{isGuest ? t.holds(pairing.guest) : t.handOver(pairing.guest)}</p>
      <div class="form-actions">
        {!mine.signed && (isGuest || me?.id === mine.member) && (
          <Button kind="primary" href={routeHash(questionsOf(session, mine))}>
            {t.continueMine}
          </Button>
        )}
        {isGuest ? (
          <Button onClick={() => (guestOf.value = undefined)}>{t.handBack}</Button>
        ) : (
          !pairing.second.signed &&
          me?.id === pairing.first.member && (
            <Button onClick={() => (guestOf.value = pairing.id)}>{t.iAm(pairing.guest)}</Button>
          )
        )}
      </div>
    </section>
  )
}

/** Somebody may have to know before the other is done: in the open, with a reason, and for good. */
function BreakOff({ session, pairing }: PairProps) {
  const t = useInside().agreement
  const asking = useSignal(false)
  if (!asking.value) {
    return (
      <div>
        <Button kind="plain" onClick={() => (asking.value = true)}>
          {t.end}
        </Button>
      </div>
    )
  }
  return (
    <section>
      <p class="soft">{t.endLead}</p>
      <DraftText
        label={t.endReason}
        draftKey={`${session.id}/pairing/${pairing.id}/ended`}
        onSave={(words) => notePairing(session, pairing, { outcome: 'ended', words })}
        onClose={() => (asking.value = false)}
      />
    </section>
  )
}

function questionsOf(session: CaseSession, side: PairingSide): Route {
  return { at: 'question', id: session.id, assessment: side.assessment, question: 0 }
}
