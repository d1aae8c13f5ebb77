import type { syncErrors as sv } from '../sv/sync-errors.ts'
import type { TextsLike } from '../texts-like.ts'

const tell = 'Show this text to whoever runs your server.'

export const syncErrors: TextsLike<typeof sv> = {
  unreachable:
    'No contact with the server. Everything is still on the tablet and is sent by itself when it can be.',
  busy: 'The server is busy. Everything is still here. Lykta tries again by itself.',
  'not-admitted':
    'This tablet is not let in. Everything is still here. Ask whoever looks after your tablets to let it in again.',
  'org-unknown':
    'The server does not know your organisation. Everything is still here. Ask whoever runs the server.',
  newer:
    'What is on the server was made with a newer app. Everything is still here, and what you write is sent as usual. Update the app to fetch what others wrote.',
  'not-admitted-left':
    'This tablet is not let in. What was not sent now lies sealed on the server, and your manager decides whether it goes into the cases. Everything is still here too.',
  'waiting-gone': 'The tablet is in again and sends its own work. Nothing has changed.',
  'needs-another':
    'You have already proposed it. Somebody else than you has to confirm. Nothing has changed.',
  'case-open': 'The case is not closed. Somebody may have opened it again. Nothing is erased.',
  'erase-changed': 'Somebody else decided otherwise first. Nothing is erased. Read it through and try again.',
  'waiting-words': 'Write a reason. Nothing has changed.',
  refused: 'The server did not accept what was sent. Everything is still here. Update the app and try again.',
  'proof-needed':
    'Sign in with your employer before the tablet fetches anything new. What you write is saved and sent as usual.',
  'invitation-needed':
    'The server wants an invitation first. Everything is still on the tablet. Ask whoever runs the server for a code.',
  'provider-down':
    'The employer’s sign-in does not answer right now. You can work as usual. Try again later.',
  'proof-code-wrong':
    'The code is not right, or it has ended. Nothing has changed. Compare sign by sign, or get a new link.',
  'proof-other-person':
    'The sign-in belongs to somebody other than the one who uses this tablet. Nothing has changed. Sign in with your own account.',
  'invitation-unknown':
    'The code is not right, has been used or has ended. Nothing has changed. Ask for a new one.',
  wiped: 'An administrator has decided that this tablet is to be emptied.',
  'log-forked': `The server shows another history of who is in than the one we know. Nothing was fetched. ${tell}`,
  'log-broken': `The list of who is in does not hold together. Nothing was fetched. ${tell}`,
  'log-signature': `Somebody who may not has changed the list of who is in. Nothing was fetched. ${tell}`,
  'log-forbidden': `Somebody who may not has changed the list of who is in. Nothing was fetched. ${tell}`,
  'log-withheld': `The server does not show the newest list of who is in. Somebody may have left without it showing here. Nothing was fetched or sent. ${tell}`,
  'log-ahead':
    'A colleague has seen a newer list of who is in than the one that is here. Meet the server once more and try again. Everything is still here.',
  'epoch-ahead':
    'Other tablets have a newer key than this one. Nothing was fetched. Meet the server once and try again.',
  'epoch-waiting':
    'The tablet is in and waits for new keys. They come when an administrator’s or a manager’s tablet meets the server. Everything is still here.',
  'epoch-refused':
    'The new key does not fit this tablet. Nothing was fetched or sent, and everything is still here. Ask an administrator to pause the tablet and let it in again.',
  'log-moved': 'Somebody else changed it at the same time. Nothing has changed. Try again.',
  'entry-damaged': `The list of who is in is damaged on the server. Nothing was fetched. ${tell}`,
  'entry-newer': 'The list of who is in was made with a newer app. Everything is still here. Update the app.',
  'feed-stranger': `The server handed out something from an unknown tablet. None of it was fetched. ${tell}`,
  'feed-unsigned': `The server handed out something nobody has signed. None of it was fetched. ${tell}`,
  'feed-damaged': `The server handed out something damaged. None of it was fetched. ${tell}`,
  'feed-fenced': `The server handed out something written after a tablet was put out. None of it was fetched. ${tell}`,
  'feed-withheld': `The server has given colleagues something that it does not hand out here. What you write is saved and sent as usual, but something others wrote may be missing here. Ask your colleagues, and have them hand over a file. ${tell}`,
  'chain-damaged': `A record on the server cannot be read. None of it was fetched. ${tell}`,
  'chain-gap': `The server leaves a record out. None of it was fetched. ${tell}`,
  'chain-fork': `The server shows two histories from the same tablet. None of it was fetched. ${tell}`,
  'chain-foreign': `The server handed out something of another organisation. None of it was fetched. ${tell}`,
  'chain-signature': `A signature on the server is wrong. None of it was fetched. ${tell}`,
  'own-fork':
    'There is a copy of this tablet that writes as well. Everything is still here. Open What is saved? and give the tablet a new name, and both can go on working.',
  'own-unknown':
    'The server has things written here that are no longer here. This tablet was put back to an earlier day. All that is here stays. Open What is saved? and give it a new name, and the rest is fetched.',
  'own-claimed': `The server says that it has something else in this tablet’s name, but does not show it. Everything is still here, but what you write is not sent. ${tell}`,
  diverged: 'The server has another history. Everything is still here. Lykta tries again by itself.',
  'member-damaged': 'A record of who is in cannot be read. The others are still there.',
  'member-foreign': 'This can only be done on the tablet where the organisation began. Nothing has changed.',
  'hand-over-empty':
    'There is nothing to hand over yet. The tablet needs to have met the server once, and something written.',
  'hand-over-not-ours': 'The file is not from Lykta. Nothing has changed. Choose another file.',
  'hand-over-damaged': 'The file is damaged or not whole. Nothing has changed. Ask for a new one.',
  'hand-over-too-large': 'The file is too large to be a hand-over. Nothing has changed. Choose another file.',
  'hand-over-foreign': 'The file belongs to another organisation. Nothing has changed.',
  'hand-over-own': 'The file was made on this tablet. Read it in on the other one.',
  'hand-over-too-many':
    'It is too much for pictures. Nothing has changed. Save it as a file instead, that works as well.',
  'hand-over-unfinished': 'Not all pictures are read yet. Nothing has changed. Scan those that are missing.',
  'hand-over-gap':
    'The other tablet has written more that has not come here. Nothing has changed. Hand over a file instead.',
  'hand-over-stranger':
    'This tablet does not know the other one yet. Nothing has changed. Hand over a file instead, or connect to the server once.',
  'join-code-unknown': 'No tablet is waiting with that code. Check the code, and that both have a network.',
  'join-code-wrong': 'The code is not right. Nothing has changed. Compare sign by sign and try again.',
  'join-refused': 'The tablet was not let in. Nothing has changed. Start again together.',
  'invite-link-wrong': 'That is not a whole link. Nothing has changed. Open or paste the whole link.',
  'invite-code-wrong':
    'The number is not right. Nothing has changed. Ask your colleague to read it again. After three tries a new link is needed.',
  'invite-nobody':
    'Your colleague’s tablet does not answer. Nothing has changed. Ask them to keep the page open, and try again.',
  'invite-used-up':
    'The link has been used, or the number was typed wrong three times. Nothing has changed. Make a new link.',
  'invite-over': 'The link is no longer valid. Nothing has changed. Make a new link.',
  'join-waiting':
    'This tablet was let in without network, and the server does not know it yet. The tablet that let it in needs a network once. Everything is still here, and you can work as usual.',
  'join-file-not-ours': 'The file does not come from Lykta. Nothing has changed. Choose another file.',
  'join-file-damaged':
    'The file is damaged or not whole. Nothing has changed. Ask your colleague for a new one.',
  'join-file-too-large': 'The file is too large. Nothing has changed. Join when both have a network instead.',
  'join-file-other':
    'The file was made for another tablet. Nothing has changed. Ask your colleague for one for this tablet.',
  'join-file-untrue':
    'Something in the file is not as its author made it. None of it was read in. Ask your colleague for a new file, or join when both have a network.',
  'log-apart':
    'The two tablets have different lists of who is in. Nothing was read in, and nothing is lost. Let both have a network once and try again.',
  'store-not-empty':
    'There is something saved on this tablet already. It is untouched. Join from a tablet where Lykta is empty.',
}
