import { instrumentFact, levelsOf } from '../../../app/assess.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Ladder } from '../../parts/ladder.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** One ladder, up to three markers: the instrument's level or range, the own estimate, the judgement. */
export function InstrumentResult({ assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  const fact = instrumentFact(pack, assessment)
  const levels = levelsOf(fact)
  const estimate = assessment.estimate?.shown.estimate
  const judgement = assessment.judgement?.shown.level
  const lowest = Math.min(levels?.from ?? 4, judgement ?? 4)
  const levelWords = texts.instruments.levels
  const paper = assessment.paperResult?.shown
  return (
    <section class="weigh" aria-labelledby="instrument-heading">
      <h2 id="instrument-heading">{t.instrument}</h2>
      <p>{paper ? t.paperResult(paper.level) : texts.instruments.result(fact)}</p>
      {fact.kind !== 'none' && fact.preliminary && (
        <Banner kind="preliminary" title={texts.instruments.preliminary}>
          {texts.instruments.preliminaryWhy}
        </Banner>
      )}
      <Ladder
        label={t.resultTitle}
        levels={[levelWords[1], levelWords[2], levelWords[3], levelWords[4]]}
        markers={[
          ...(levels && levels.from === levels.to
            ? [{ at: levels.from, kind: 'instrument' as const, label: t.instrument }]
            : []),
          ...(typeof estimate === 'number'
            ? [{ at: estimate, kind: 'estimate' as const, label: t.estimate }]
            : []),
          ...(judgement ? [{ at: judgement, kind: 'judgement' as const, label: t.judgement }] : []),
        ]}
        maybe={
          levels && levels.from !== levels.to
            ? { from: levels.from, to: levels.to, label: t.instrument }
            : undefined
        }
      />
      {typeof estimate === 'string' && (
        <p class="soft">
          {t.estimate}: {t.unknownStates[estimate]}
        </p>
      )}
      {lowest === 1 && <p>{texts.instruments.lowIsNotSafe}</p>}
    </section>
  )
}
