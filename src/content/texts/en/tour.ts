import type { tour as sv } from '../sv/tour.ts'
import type { TextsLike } from '../texts-like.ts'

export const tour: TextsLike<typeof sv> = {
  title: 'Tour',
  place: (n, of) => `${n} of ${of}`,
  skip: 'Skip',
  previous: 'Back',
  next: 'Next',
  done: 'Done',
  practise: 'Practise on an invented case',
  again: 'The tour stays under More.',
  pages: {
    road: {
      title: 'One road, one step at a time',
      text: 'Lykta is a work aid for meeting someone who is exposed to violence. Each case has a road. At the top is what comes next. You can skip steps and come back.',
    },
    mast: {
      title: 'Works without a network',
      text: 'Everything is saved, locked, on the tablet as you tap. The mark at the top says what is saved. Being without a network is no fault.',
    },
    lantern: {
      title: 'No number decides',
      text: 'First the person’s own estimate. Then your judgement with reasons. Last what the instrument says. Don’t know and won’t answer are real answers.',
    },
    house: {
      title: 'Nobody else sees',
      text: 'Press Lock when somebody comes, or Escape twice. At a question you can turn the tablet towards the person. Then only the question and the answers are seen.',
    },
  },
}
