// en.ts: the words of works: what is kept, given away, opened, and told for a bug report.
import { count, whole } from '../../language/en.ts'

const characters = (n: number): string => `${whole(n)} characters`

export const WORK = {
  // ---- what is wrong with one from outside ----
  longer: (most: number) => `is longer than ${whole(most)} characters`,
  moreEntries: (most: number) => `has more than ${whole(most)} entries`,
  noCount: 'is no whole number from 0 on',
  outOf: 'is out of its range',
  noFileName: 'is no name of a file',
  noPath: 'is no path below the home folder',
  needsSeed: 'has several CPUs and no seed',
  noDigest: 'is no digest',
  noProgram: 'has no text for its program',
  it: 'it',
  missing: 'is missing',
  otherKind: 'is not what a work has there',
  empty: 'It is empty.',
  tooLarge: (most: number) => `It is too large: no work has more than ${characters(most)}.`,
  damaged: 'It is damaged: a part of it is missing or was changed.',
  noWork: 'It is no work of Unkillable.',
  newer: (version: number, known: number) =>
    `It has version ${version} of the form, and this page knows ${known}. Load the page again: a newer one may know it.`,
  badPart: (part: string, what: string) => `It is damaged: ${part} ${what}.`,
  noMoment: (why: string) => `names no moment: ${why}`,

  // ---- one that was opened ----
  opened: {
    link: 'This came with a link.',
    file: 'This came from a file.',
    works: 'This was kept in this browser.'
  },
  notOpened: (what: 'link' | 'file', why: string) =>
    `The ${what} could not be opened. ${why} What stands here is as it was.`,
  doneAgain: 'All that was done there was done again.',
  asideKept: (title: string) => `What stood here before is kept, under Share: “${title}”.`,
  aside: (file: string) => `${file}, before something else was opened`,
  same: 'It is the same run, to the last digest.',
  sameElsewhere: 'The computer is another version since then. Even so, it is the same run, to the last digest.',
  other: (nth: number, what: string, seconds: string) =>
    `But it is not the run that its digests tell of. The first difference comes behind input ${whole(nth)}, at ${seconds} s: ${what}.`,
  otherElsewhere: (nth: number, what: string, seconds: string) =>
    `The computer is another version since then, and it went another way. The first difference comes behind input ${whole(nth)}, at ${seconds} s: ${what}.`,
  nothing: 'nothing was put in there'
}

/** What happened, for a bug report. */
export const ACCOUNT = {
  title: 'What happened on a computer of Unkillable',
  text: (file: string) => `---- ${file} ----`,
  computer: (
    machine: string,
    { cpus = 1, seed, pid_max }: { readonly cpus?: number; readonly seed?: number; readonly pid_max?: number }
  ) => `---- computer ----\nmachine ${machine}\ncpus ${cpus}, seed ${seed ?? 'none'}, pid_max ${pid_max ?? 'as usual'}`,
  inputs: '---- what was put in, and the digest of what followed ----',
  file: (path: string, length: number) => `${path} written, ${characters(length)}`,
  lastPid: (pid: number) => `the next PID comes after ${pid}`,
  at: (seconds: string) => `${seconds} s`,
  until: (until: string, at: string | undefined) => `It came to ${until} s. On show: ${at ?? 'the end'}.`,
  notRun: 'Nothing was done yet.'
}

/** The dialog. */
export const SHARE = {
  open: 'Share',
  title: 'Share',
  close: 'Close',
  notFetched: 'What shares this could not be fetched. Load the page again; what you did is kept.',
  taking: 'Takes what stands here …',
  holds: (file: string, inputs: number, seconds: string | undefined) =>
    seconds === undefined
      ? `${file}, as it stands in the editor. Nothing was done with it yet.`
      : `${file}, the ${count(inputs, 'input')} of its run up to ${seconds} s, the moment on show, and the panes that are open. Whoever opens it has the same computer at the same moment.`,
  digest: (digest: string) => `Digest ${digest}`,
  link: 'Link',
  copyLink: 'Copy the link',
  length: (n: number) => `${characters(n)}. All of it stands in the address: no server keeps a copy.`,
  tooLong: (n: number, most: number) =>
    `A link would have ${characters(n)}, and much of what links are passed on by cuts off what is longer than ${characters(most)}. Save a file instead, and give that away.`,
  save: 'Save a file',
  openFile: 'Open a file…',
  copyAccount: 'Copy what happened',
  accountHelp: 'What happened, as a text for a report of a bug: program, computer, inputs, digests.',
  copied: 'Copied.',
  notCopied: 'This browser lets the page copy nothing. Here it stands, to be copied by hand:',
  works: 'Works in this browser',
  worksHelp: 'What you do is kept by itself, one run for each program. Under a name you can keep more.',
  name: 'Name',
  keep: 'Keep this',
  kept: (title: string) => `“${title}” is kept.`,
  noRoom: 'There is no room for more works here. Save all in one file, then forget some.',
  openWork: 'Open',
  openNamed: (title: string) => `Open “${title}”`,
  forget: 'Forget',
  forgetNamed: (title: string) => `Forget “${title}”`,
  saveAll: 'Save all in one file',
  came: (n: number) => `${count(n, 'work')} from the file ${n === 1 ? 'is' : 'are'} in the list now.`,
  forgetMe: 'Forget me on this computer…',
  forgetMeHelp:
    'This browser forgets all that it keeps for this site: works, programs, runs, answers, what you have read, and how it looks. It cannot be taken back.',
  forgetAll: 'Forget all',
  forgetNothing: 'Forget nothing'
}
