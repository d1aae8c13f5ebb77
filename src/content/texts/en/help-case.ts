import type { caseHelp as sv } from '../sv/help-case.ts'
import type { TextsLike } from '../texts-like.ts'

export const caseHelp: TextsLike<typeof sv> = {
  case: {
    what: 'Here is the road of the case. At the top is the next step.',
    how: [
      'Tap a step to begin or go on.',
      'Write a note when something belongs to no step.',
      'People, history and prints are reached from here.',
    ],
    safe: 'Take the steps in the order that suits. Nothing is lost.',
  },
  people: {
    what: 'Here are the people the case is about.',
    how: ['Fill in what you know. The rest can wait.', 'Write how it is safe to reach the exposed person.'],
    safe: 'Addresses have a lock of their own and are never printed.',
  },
  history: {
    what: 'Here you see what has happened in the case, and the risk over time.',
    how: [
      'Read the picture from left to right. The table below says the same.',
      'At the end is who did what and when.',
    ],
    safe: 'The history cannot be changed. It shows what you knew and when.',
  },
  step: {
    what: 'Here you begin a step, or see what has been done already.',
    how: [
      'Press Begin to take one question at a time.',
      'If the form was done on paper you can enter its result.',
      'If the step does not fit, mark it with a reason.',
    ],
    safe: 'A step that was skipped can be opened again.',
  },
  question: {
    what: 'Here you ask one question at a time.',
    how: [
      'Read the question aloud, or say it in words that fit.',
      'Tap the answer. It is saved at once.',
      'Write in the margin what does not fit in the answer.',
      'Turn towards the person if she or he wants to read.',
    ],
    safe: 'Keys 1–5 answer. Arrows or a swipe move. Don’t know is a real answer.',
  },
  form: {
    what: 'Here are all questions at once.',
    how: ['Answer in the order that suits the conversation.', 'Press To the summary when you are done.'],
    safe: 'Questions without an answer never count as no.',
  },
  paper: {
    what: 'Here you enter the result of a form on paper.',
    how: ['Choose the level that the form says.', 'Write who did it and when.'],
    safe: 'The own estimate and your judgement are still made here.',
  },
  result: {
    what: 'Here everything is weighed together.',
    how: [
      'Enter the person’s own estimate.',
      'Enter your judgement and why.',
      'See what the instrument says. Explain if you differ.',
      'Sign when you are done.',
    ],
    safe: 'Your judgement with reasons is what counts. It is no fault that it differs from the instrument’s.',
  },
  manage: {
    what: 'Here you go from what was found to what is to be done.',
    how: [
      'What has no measure comes first.',
      'Add a proposal, write your own, or leave it with a reason.',
      'Give each measure somebody responsible and a day to follow up. Write the day it stops, if it has one.',
      'Under the measure stands what it requires: report, consent, decision. Say for each if it is met.',
      'If it cannot be done, or was turned down: write what would make it possible.',
      'Write what it costs the person and what it costs the municipality, and when it is stepped up and down.',
    ],
    safe: 'The board at the end shows what belongs to what.',
  },
  riskPlan: {
    what: 'Here is what belongs to the whole plan: when it is stepped up and down, and what you plan with others.',
    how: [
      'Write a step up and a step down, with who does what.',
      'Write if a plan made with RISKSAM exists, and where it is.',
      'Print for the meeting. There is room for decisions.',
    ],
    safe: 'Nothing is sent. Check on what ground you may tell before the paper leaves the house.',
  },
  plan: {
    what: 'Here you make a safety plan together.',
    how: [
      'Take one chapter at a time. Skip what does not fit.',
      'Write in the person’s own words.',
      'Put lines on the memory card.',
    ],
    safe: 'Write no addresses in the plan. They have a place of their own.',
  },
  childPlan: {
    what: 'Here you make a plan together with a child, in the child’s words.',
    how: [
      'Take one chapter at a time, as much as the child can manage.',
      'Skip with a reason, or give a question to somebody.',
      'Make a card with pictures, or a paper for the school.',
    ],
    safe: 'The child must never protect anyone or carry secrets. Write no addresses.',
  },
  extract: {
    what: 'Here you choose what a school or an employer needs to know, line by line.',
    how: [
      'Tick only what they need.',
      'Say on what ground it is given.',
      'Read what leaves the house. Write the name by hand.',
    ],
    safe: 'Nothing is sent. The case says what was given, when and why.',
  },
  card: {
    what: 'Here is the memory card that the person can take along.',
    how: [
      'Read the card together. Can somebody else read it without danger?',
      'Change lines that say too much.',
      'Print it, or let the person copy it.',
    ],
    safe: 'The card has no names and no heading.',
  },
  print: {
    what: 'Here you see the paper before it is printed.',
    how: ['Read it through. Correct it in the case if something is wrong.', 'Save as PDF, or print.'],
    safe: 'The file name says nothing about whom it concerns. The file is not locked. Mind where you save it.',
  },
  followUp: {
    what: 'Here you watch what can change the risk, and what has a time limit.',
    how: [
      'Add what you know is coming, with its day.',
      'Watch for silence: say how many days without contact are too many. The day moves when you write down a contact.',
      'If the day has moved: press Change the day. If two have set different days, the earlier one holds until you choose.',
      'Say how it went when the day has passed, and choose the next time where there is a rhythm.',
    ],
    safe: 'Risk changes when something happens. Then it is time for a new assessment.',
  },
  checklist: {
    what: 'Here you tick off a list, point by point.',
    how: [
      'Tick a point when it is done.',
      'Write who does it, or that it is not relevant.',
      'Sign when the list is gone through.',
    ],
    safe: 'A tick can be taken back until the list is signed.',
  },
  close: {
    what: 'Here you close a case, when nothing is open.',
    how: [
      'Take care of what is open. Write a line on how each ended measure went.',
      'Begin the list before closing, go through each point and sign it.',
      'Read the safe way of contact. An address goes under Places and addresses.',
      'Write the reason.',
    ],
    safe: 'The case can be opened again. Nothing disappears.',
  },
  erase: {
    what: 'Here a closed case is taken away for good, when the file has been handed over.',
    how: [
      'Read what goes and what stays.',
      'Read how long the municipality’s file is to be kept. Ask whoever is responsible for your archive if you are not sure.',
      'Tick what you have checked, write which decision it rests on, and your passphrase.',
      'Somebody else has to say the same before anything happens.',
    ],
    safe: 'It can be taken back until somebody else has confirmed. After that it cannot be undone.',
  },
}
