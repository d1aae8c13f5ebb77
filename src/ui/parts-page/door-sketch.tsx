import { Fingerprint } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { DoorLayout } from '../frame/door-layout.tsx'
import { Button } from '../parts/button.tsx'
import { PassphraseField } from '../parts/passphrase-field.tsx'

export function DoorSketch() {
  const [phrase, setPhrase] = useState('älv ka')
  return (
    <DoorLayout foot={<p>Allt är låst. 12 ändringar finns bara här.</p>}>
      <h1 class="door-name">Lykta</h1>
      <PassphraseField
        label="Lösenfras"
        value={phrase}
        suggestions={['kaffe', 'kajak', 'kalv']}
        onInput={setPhrase}
        onPick={(word) => setPhrase(`${phrase.replace(/\S*$/, '')}${word} `)}
      />
      <Button kind="primary" wide>
        Lås upp
      </Button>
      <Button wide icon={Fingerprint}>
        Finger eller ansikte
      </Button>
    </DoorLayout>
  )
}
