import { Undo2 } from 'lucide-preact'
import { AnswerPicture } from '../parts/answer-picture.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { HoldButton } from '../parts/hold-button.tsx'
import { LanternMark } from '../parts/lantern-mark.tsx'
import { Sample } from './sample.tsx'

const ANSWERS = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nej' },
  { value: 'unknown', label: 'Vet ej' },
  { value: 'declined', label: 'Vill inte svara' },
] as const

export function DrawnSamples() {
  return (
    <Sample name="LanternMark, AnswerPicture, HoldButton">
      <div class="row">
        <LanternMark size="small" />
        <LanternMark size="middle" />
        <LanternMark size="large" />
        <LanternMark size="large" lit={false} />
      </div>
      <ChoiceGroup
        legend="Bildstöd"
        choices={ANSWERS.map((answer) => ({ ...answer, picture: <AnswerPicture of={answer.value} /> }))}
        value="unknown"
        onChoose={() => undefined}
      />
      <div class="row">
        <HoldButton
          label="Håll in för att gå tillbaka"
          holding="Håll kvar"
          confirm="Tryck en gång till för att gå tillbaka"
          icon={Undo2}
          onHeld={() => undefined}
        />
      </div>
    </Sample>
  )
}
