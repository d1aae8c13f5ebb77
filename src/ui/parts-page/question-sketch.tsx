import { ArrowLeft, ArrowRight, PenLine } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { QuestionLayout } from '../frame/question-layout.tsx'
import { AlertNote } from '../parts/alert-note.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Progress } from '../parts/progress.tsx'
import { SayIt } from '../parts/say-it.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { SketchFrame, type SketchProps } from './sketch-frame.tsx'

const ANSWERS = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nej' },
  { value: 'unknown', label: 'Vet ej', quiet: true },
  { value: 'declined', label: 'Vill inte svara', quiet: true },
  { value: 'notAsked', label: 'Inte frågad', quiet: true },
] as const

export function QuestionSketch({ words }: SketchProps) {
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]['value'] | undefined>(
    new URLSearchParams(location.search).has('answered') ? 'yes' : undefined,
  )
  const [note, setNote] = useState('')
  const [seen, setSeen] = useState(false)
  return (
    <SketchFrame words={words} back="Ärende Björk" alone>
      <QuestionLayout
        top={<Progress of="FREDA farlighet" label="Fråga 7 av 19" value={7} max={19} />}
        ask={
          <>
            <PageHeading kind="question" id="question">
              Har den andra personen någon gång tagit om din hals, tryckt mot den eller gjort så att du inte
              kunde andas?
            </PageHeading>
            <SayIt label="Så kan du säga">
              Det kan ha varit med händerna, en arm, ett knä, en halsduk eller en kudde. Det kan ha gått fort
              och utan märken.
            </SayIt>
            <Disclosure summary="Varför frågar vi?">
              <p>Tryck mot halsen kan skada inuti utan att det syns, och det hör ihop med dödligt våld.</p>
            </Disclosure>
          </>
        }
        answer={
          <>
            <ChoiceGroup
              labelledBy="question"
              digits="page"
              choices={ANSWERS}
              value={answer}
              state="saved"
              onChoose={setAnswer}
            />
            {answer === 'yes' && (
              <AlertNote
                title="Stanna upp"
                action="Jag har sett det"
                seen={seen ? 'Sett' : undefined}
                onAction={() => setSeen(true)}
              >
                Tryck mot halsen kan skada inuti utan att det syns. Erbjud kontakt med vården i dag.
              </AlertNote>
            )}
            <Disclosure summary="Skriv i marginalen" icon={PenLine}>
              <TextArea label="Anteckning i marginalen" value={note} onInput={setNote} />
            </Disclosure>
          </>
        }
        actions={
          <>
            <Button icon={ArrowLeft}>Föregående</Button>
            <Button kind="primary" iconAfter={ArrowRight}>
              Nästa
            </Button>
          </>
        }
      />
    </SketchFrame>
  )
}
