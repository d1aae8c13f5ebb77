import { ArrowRight, Plus, Printer, Star } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { DayField } from '../parts/day-field.tsx'
import { ErrorSummary, type Problem } from '../parts/error-summary.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { PassphraseField } from '../parts/passphrase-field.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { SegmentedControl } from '../parts/segmented-control.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Sample } from './sample.tsx'

const ANSWERS = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nej' },
  { value: 'unknown', label: 'Vet ej', quiet: true },
] as const

export function FieldSamples() {
  const [starred, setStarred] = useState(true)
  const [answer, setAnswer] = useState<'yes' | 'no' | 'unknown'>('yes')
  const [view, setView] = useState<'one' | 'all'>('one')
  return (
    <>
      <Sample name="Button, IconButton">
        <div class="row">
          <Button kind="primary" iconAfter={ArrowRight}>
            Till åtgärder
          </Button>
          <Button icon={Printer}>Skriv ut</Button>
          <Button kind="plain" icon={Plus}>
            Lägg till
          </Button>
          <Button kind="danger">Ring 112</Button>
          <Button kind="primary" busy>
            Låser upp …
          </Button>
          <Button disabled>Nästa</Button>
          <IconButton
            label="Till minneskortet"
            icon={Star}
            pressed={starred}
            onClick={() => setStarred(!starred)}
          />
        </div>
      </Sample>
      <Sample name="ChoiceGroup">
        <div class="sample-pair">
          <ChoiceGroup legend="Sparat" choices={ANSWERS} value={answer} state="saved" onChoose={setAnswer} />
          <ChoiceGroup legend="Sparar" choices={ANSWERS} value="no" state="saving" onChoose={setAnswer} />
          <ChoiceGroup
            legend="Inte sparat"
            choices={ANSWERS}
            value="unknown"
            state="failed"
            onChoose={setAnswer}
          />
          <ChoiceGroup legend="Låst" choices={ANSWERS} value="no" disabled onChoose={setAnswer} />
        </div>
      </Sample>
      <Sample name="SegmentedControl">
        <SegmentedControl
          label="Visning"
          options={[
            { value: 'one', label: 'En fråga i taget' },
            { value: 'all', label: 'Hela formuläret' },
          ]}
          value={view}
          onChange={setView}
        />
      </Sample>
      <Sample name="Fält">
        <Fields />
      </Sample>
    </>
  )
}

function Fields() {
  const [name, setName] = useState('Björk')
  const [note, setNote] = useState(
    'Hon säger att det blev värre efter flytten i augusti.\nVill inte att systern får veta.',
  )
  const [phrase, setPhrase] = useState('älv ka')
  const [search, setSearch] = useState('Björk')
  const [day, setDay] = useState('2026-03-03')
  const [owner, setOwner] = useState<'me' | 'police' | undefined>(undefined)
  const [told, setTold] = useState(true)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  return (
    <div class="sample-pair">
      <TextField
        id="s-name"
        label="Ärendets namn"
        hint="Ett namn som inte säger något om ärendet."
        value={name}
        onInput={setName}
      />
      <TextField id="s-wrong" label="Var" error="Det saknas en plats." value="" onInput={() => undefined} />
      <TextArea id="s-note" label="Anteckning i marginalen" optional value={note} onInput={setNote} />
      <PassphraseField
        id="s-phrase"
        label="Lösenfras"
        value={phrase}
        suggestions={['kaffe', 'kajak', 'kalv']}
        onInput={setPhrase}
        onPick={(word) => setPhrase(`${phrase.replace(/\S*$/, '')}${word} `)}
      />
      <SelectField
        id="s-owner"
        label="Vem gör det"
        value={owner}
        options={[
          { value: 'me', label: 'Socialtjänsten' },
          { value: 'police', label: 'Polisen' },
        ]}
        onChange={setOwner}
      />
      <DayField id="s-day" label="Följs upp" value={day} inWords="tisdag 3 mars" onChange={setDay} />
      <SearchField id="s-search" label="Sök" value={search} found="2 ärenden" onInput={setSearch} />
      <Checkbox
        label="Jag har skrivit ner frasen"
        hint="På papper, inlåst"
        checked={told}
        onChange={setTold}
      />
      <div class="stack">
        <ErrorSummary problems={problems} />
        <Button onClick={() => setProblems([{ field: 's-wrong', text: 'Skriv en plats.' }])}>
          Visa det som saknas
        </Button>
      </div>
    </div>
  )
}
