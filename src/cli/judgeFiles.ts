// judgeFiles.ts: judges the files that the parent process names, one after the other, until the parent hangs up (judges.ts).
import { en } from './en.ts'
import { judgeFile } from './judgeFile.ts'
import type { Answer, Order } from './servant.ts'

export const { summary, help } = en.judgeFiles

export function main(): Promise<number> {
  process.on('message', ({ number, file }: Order) => {
    const answer = (what: Omit<Answer, 'number'>): boolean => process.send!({ number, ...what } satisfies Answer)
    void judgeFile(file, (claim) => answer({ claim })).then((judgement) => answer({ judgement }))
  })
  return new Promise((done) => process.on('disconnect', () => done(0)))
}
