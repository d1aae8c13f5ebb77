import type { attachments as sv } from '../sv/attachments.ts'
import type { TextsLike } from '../texts-like.ts'

export const attachments: TextsLike<typeof sv> = {
  title: 'Documents',
  add: 'Add a document or a picture',
  addHint:
    'PDF or photo, 2 MB at most. A photo is drawn anew: place and time that the camera wrote into it do not come along.',
  saving: (done: number, of: number) => `Saving part ${done} of ${of}.`,
  saved: 'The document is saved on the tablet.',
  untitled: 'Document without a name',
  show: 'Show',
  save: 'Save as a file',
  saveHint: 'A saved file lies outside the protection of Lykta. Delete it when you have read it.',
  fileName: 'note.pdf',
  remove: 'Remove',
  removeReason: 'Why is it removed?',
  errors: {
    'attachment-too-large':
      'The document is too large. Nothing is saved. Put it in the municipality’s system and write here where it is.',
    'attachment-type-unknown': 'PDF and photos can be added. Nothing is saved.',
    'attachment-unreadable': 'The picture cannot be read. Nothing is saved. Please take a new photo.',
    'attachment-incomplete':
      'Not all of the document has come to this tablet yet. It comes once the tablets have synced.',
    'attachment-damaged':
      'The document is damaged and is not shown. The rest of the case is whole. Ask whoever added it to do so again.',
  },
}
