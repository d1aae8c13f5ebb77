import type { help as sv } from '../sv/help.ts'
import type { TextsLike } from '../texts-like.ts'

export const help: TextsLike<typeof sv> = {
  title: 'What do I do here?',
  safe: 'Good to know',
  pages: {
    today: {
      what: 'Here you see what is to be done today, what is late and what is going on.',
      how: ['Tap a case to go on where you were.', 'If there is no case yet, press New case.'],
      safe: 'The list shows titles and dates, never risk or the name of the one who uses violence.',
    },
    cases: {
      what: 'Here are all cases on the tablet.',
      how: ['Search by name, personal number or case number.', 'Tap a case to open it.'],
      safe: 'The law says what may be searched. That is why notes cannot be searched.',
    },
    newCase: {
      what: 'Here you open a case. A title is enough.',
      how: [
        'Choose a title that says nothing about the matter.',
        'Choose whom the case is about.',
        'Press Open the case.',
      ],
      safe: 'The exposed person and the one who uses violence always have a case each.',
    },
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
        'Give each measure somebody responsible and a day to follow up.',
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
      how: ['Add what you know is coming, with its day.', 'Say how it went when the day has passed.'],
      safe: 'Risk changes when something happens. Then it is time for a new assessment.',
    },
    practice: {
      what: 'Here you practise on invented cases.',
      how: [
        'Press Start practising and open a case, or take three minutes with a form.',
        'Try everything. You can start over when you like.',
      ],
      safe: 'Practice has a place of its own and can never mix with real cases.',
    },
    competence: {
      what: 'Here you see who has practised what, and when.',
      how: ['Practise under Practise.', 'Choose there yourself whether the organisation is shown.'],
      safe: 'No answers and no result are here. The practice itself never leaves the tablet.',
    },
    practise: {
      what: 'Here you read an invented case, answer, and then see a reading to compare with.',
      how: [
        'Read the background and write who is practising.',
        'Read what the person says and choose the answer the words give.',
        'Read the feedback, best together with a colleague.',
      ],
      safe: 'No grade is given. The answers are only in the practice on this tablet.',
    },
    refresher: {
      what: 'Here you refresh a form in three minutes.',
      how: ['Read the situation and choose what you do.', 'Read why. You can change your choice.'],
      safe: 'What you choose is not saved. Only that you practised, and when.',
    },
    more: {
      what: 'Here is what belongs to no case.',
      how: [
        'See what is saved and make a backup.',
        'Find important numbers.',
        'Change language or passphrase.',
      ],
      safe: 'Nothing you do here changes the answers of a case.',
    },
    content: {
      what: 'Here you change the content that Lykta works from, for the whole organisation.',
      how: [
        'Choose a list and press what is to be changed.',
        'Write in your own words, name a source and a day, and save.',
        'Where two people changed it, or Lykta has a new text: read both and choose.',
      ],
      safe: 'Every version is kept. What has been made opens with the text it was made with.',
    },
    resources: {
      what: 'Here is what you have near: whom to call, how fast it goes and how far it is.',
      how: ['Add a resource and write what you know.', 'Call and ask twice a year. Press Checked today.'],
      safe: 'Do not write where sheltered homes are. Everybody in the organisation sees this.',
    },
    status: {
      what: 'Here is what exists only on the tablet, and what you can do about it.',
      how: ['Read from the top. Do what it says, if it says anything.'],
      safe: 'Everything is locked. Without the passphrase it cannot be read.',
    },
    members: {
      what: 'Here you see who reads and writes your cases, and on which tablets.',
      how: [
        'An administrator lets a new tablet in with two codes, one each way.',
        'Pause a tablet that is missing. Put it out for good when it is not to come back.',
        'What a paused tablet had not sent waits here for you to take it in or say no.',
        'An administrator decides here how long a tablet may be without contact before it asks for a network.',
      ],
      safe: 'The server cannot let anybody in. Only you can.',
    },
    asked: {
      what: 'Here you note that the question about violence was asked, or why it was not.',
      how: ['Choose where you work.', 'Press how it went. Then Next person.'],
      safe: 'Nothing here says whom it is about. Small numbers are not shown.',
    },
    admission: {
      what: 'Here you show the server that you work here, or use an invitation.',
      how: [
        'Get a link, sign in on the page that opens, and type the code you get here.',
        'If it says that nothing is needed, you can move on.',
      ],
      safe: 'The sign-in opens no cases, and your work is saved and sent without it too.',
    },
    kits: {
      what: 'Here you make and check the three cards that open everything when there is no other way.',
      how: [
        'Make the cards, type two of them back, and put them in three locked places.',
        'Check one of them once a year.',
        'Make new ones if a card is missing or has been used.',
      ],
      safe: 'One card alone opens nothing. It takes two.',
    },
    accessibility: {
      what: 'Here is how Lykta works for people with disabilities, and what has not been tried.',
      how: ['Read what is known.', 'Tell your organisation if something does not work for you.'],
      safe: 'The page is there without a network too.',
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
      how: ['Take care of what is open.', 'Go through the list and sign it.', 'Write the reason.'],
      safe: 'The case can be opened again. Nothing disappears.',
    },
    ahead: {
      what: 'Here are all days with something to do, four weeks ahead.',
      how: ['Tap a case to open it.', 'Save the days for the calendar, or take the list on paper.'],
      safe: 'The file for the calendar has only days, no names and no titles.',
    },
    external: {
      what: 'Here assessments by others stand beside your own.',
      how: [
        'Write in who made the assessment and when.',
        'Write the result in their own words.',
        'Write where the document is.',
      ],
      safe: 'The words are never converted into yours. High in one tool is not high in another.',
    },
    incidents: {
      what: 'Here you write down what happens, one event at a time.',
      how: ['Press Write down an event.', 'Fill in what you know. The rest can wait.', 'Press Done.'],
      safe: 'The events are not weighed together. Write no address.',
    },
    contacts: {
      what: 'Here you write down when you have had contact, and when it did not happen.',
      how: ['Press Write down a contact.', 'Choose with whom, how and whether it happened.', 'Press Done.'],
      safe: 'Rather a function than a name. Write no address.',
    },
    questions: {
      what: 'Here what you do not know becomes questions to someone who may.',
      how: [
        'Choose a gap. There is a ready text to change.',
        'Write when the question was asked and who answered.',
        'The answer lands in the margin of the question in the form.',
      ],
      safe: 'Nothing is sent from here. Check first that you may ask.',
    },
    compare: {
      what: 'Here you see what has changed between two assessments.',
      how: ['Choose two assessments.', 'Read which gaps have been filled, and what you no longer know.'],
      safe: 'Two different instruments are not converted into each other.',
    },
    agreement: {
      what: 'Here two people assess the same thing apart, and then see where they differ.',
      how: [
        'Ask a colleague, on a tablet of their own or on yours.',
        'Do the form apart and sign it.',
        'Talk about the differences and write a joint note.',
      ],
      safe: 'Protection does not wait. As long as you differ it follows the higher judgement.',
    },
    distance: {
      what: 'Here you think through what distance asks for: time to help, journeys, meetings and the place itself.',
      how: [
        'Choose a sheet. Fill in what applies here, the rest can be empty.',
        'Write who told you a thing, and when.',
        'Put errands on one day when that saves a journey.',
      ],
      safe: 'Write no addresses. No map and no position is used.',
    },
    access: {
      what: 'Here a manager sees who has opened, printed or handed on cases.',
      how: [
        'Choose a person or a case, or take a random sample.',
        'Ask whoever has read, if something looks strange.',
        'Note which days you have looked through.',
      ],
      safe: 'Nobody can take a line away. What the case says is not in the log.',
    },
    readers: {
      what: 'Here you see who has opened this very case.',
      how: ['Read the list.', 'Print it, if the person the case is about wants to know.'],
      safe: 'On the paper are names of staff and times, nothing of what is in the case.',
    },
    circle: {
      what: 'Here you see and choose who has this very case.',
      how: [
        'Tick those who are to have the case and choose why.',
        'Read what happens. Then press the button at the bottom.',
      ],
      safe: 'The others do not see that the case exists. What has been read cannot be taken back.',
    },
    workshop: {
      what: 'Here you change forms and compare them with the official ones.',
      how: [
        'Choose a form. Change it, try it and enter the worked examples of its manual.',
        'Save it as a new version and write what was changed.',
        'Two people compare, each alone and on a tablet of their own, and sign.',
      ],
      safe: 'Old versions always stay. An assessment that is begun never changes form by itself.',
    },
    other: {
      what: 'The heading at the top says what this page is for.',
      how: ['Do what comes first. The rest can wait.'],
      safe: 'What you write is saved while you write.',
    },
  },
}
