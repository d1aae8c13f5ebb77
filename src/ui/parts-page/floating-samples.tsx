import { useState } from 'preact/hooks'
import { AlertNote } from '../parts/alert-note.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog, Sheet } from '../parts/modal.tsx'
import { Sample } from './sample.tsx'

export function FloatingSamples() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | undefined>(undefined)
  const close = () => setOpen(undefined)
  return (
    <Sample name="AlertNote, Dialog, Sheet">
      <AlertNote title="Stanna upp" action="Jag har sett det" onAction={close}>
        Tryck mot halsen kan skada inuti utan att det syns. Erbjud kontakt med vården i dag.
      </AlertNote>
      <AlertNote title="Stanna upp" action="Jag har sett det" onAction={close} seen="Sett i dag 10.42">
        Den andra personen har tillgång till vapen.
      </AlertNote>
      <AlertNote kind="now" title="Fara nu" action="Visa vad du gör" onAction={close}>
        Den andra personen är på väg hit.
      </AlertNote>
      <div class="row">
        <Button onClick={() => setOpen('dialog')}>Öppna dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Öppna panel</Button>
      </div>
      <Dialog
        open={open === 'dialog'}
        title="Skriv under bedömningen?"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Inte nu</Button>
            <Button kind="primary" onClick={close}>
              Skriv under
            </Button>
          </>
        }
      >
        <p>Bedömningen låses som den är nu, med ditt namn. Den kan sedan följas av en ny version.</p>
      </Dialog>
      <Sheet open={open === 'sheet'} title="Vad är sparat" onClose={close}>
        <p>Tolv ändringar finns bara på den här surfplattan, den äldsta sedan i måndags.</p>
        <p>Inget är borta. När surfplattan får kontakt skickas de av sig själva.</p>
      </Sheet>
    </Sample>
  )
}
