import type { codes as sv } from '../sv/codes.ts'
import type { TextsLike } from '../texts-like.ts'

export const codes: TextsLike<typeof sv> = {
  scan: 'Read with the camera',
  scanLead: 'Hold the pattern in front of the camera. The picture is not kept.',
  picture: 'What the camera sees',
  typeInstead: 'Type the code instead',
  close: 'Close the camera',
  errors: {
    'camera-refused': 'The camera may not be used here. Type the code instead. It works just as well.',
    'camera-missing': 'There is no camera to use. Type the code instead. It works just as well.',
  },
}
