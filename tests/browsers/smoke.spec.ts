// What every reader does first, in each browser that is here: the home page, a lesson, the sandbox and an exercise.
import { readFileSync } from 'node:fs'
import { expect, test } from './site.ts'

const PROCESS = '[role=treeitem]'

test.describe('without complaints', () => {
  test.afterEach(async ({ reader }) => {
    expect(await reader.complaints()).toEqual([])
  })

  test('the first minute: a zombie is made, shot at, and read by its parent', async ({ reader }) => {
    await reader.open('./')
    await reader.press('button', /^Let 2051 exit$/)
    await reader.see('.say', /2051 is a zombie\./)
    await reader.see(PROCESS, /^2051 careless, zombie, exited 3, child of 2050$/)
    await reader.press('button', /^kill -9 2051$/)
    await reader.press('label', /^No, it stays$/)
    await reader.see('.say', /2051 is still there\./)
    await reader.press('button', /^Let 2050 call wait\(\)$/)
    await reader.see('.say', /2050 read the slip\./)
    await reader.miss(PROCESS, /^2051 careless, zombie/)
    await reader.see(PROCESS, /^2051 careless, gone, read by 2050$/)
  })

  test('a lesson’s stage comes alive, goes where the text says, and steps', async ({ reader }) => {
    await reader.open('./read/example/')
    await reader.press('#asleep button', /^Show this/)
    await reader.see(PROCESS, /^2052 zombie_maker, asleep/)
    await reader.press('#dead button', /^Show this/)
    await reader.see(PROCESS, /^2051 zombie_maker, zombie, exited 3, child of 2050/)
    await reader.press('[aria-label=Transport] button', /^Back$/)
    await reader.miss(PROCESS, /^2051 zombie_maker, zombie/)
    await reader.press('[aria-label=Transport] button', /^Step$/)
    await reader.see(PROCESS, /^2051 zombie_maker, zombie/)
  })

  test('the sandbox compiles and runs C, shows its zombies, and takes a command', async ({ reader }) => {
    await reader.open('./play/?program=zombie_maker')
    await reader.see(PROCESS, /^1934 bash/)
    await reader.press('.bar button', /^Run$/)
    await reader.see(PROCESS, /^2050 zombie_maker/)
    await reader.press('button', /^\+15 s$/)
    await reader.see(PROCESS, /^2051 zombie_maker, zombie,/)
    await reader.write('input', /Type at the terminal/, 'echo $((6 * 7)) zombies\n')
    await reader.see('[role=log] *', /42 zombies/)
  })

  test('an exercise is predicted, judged and handed in', async ({ reader }) => {
    const { questions } = JSON.parse(readFileSync('content/assignments/counting/exercise.json', 'utf8')) as {
      questions: { id: string; text: string }[]
    }
    const answers: Record<string, string> = { three: '1', five: '0', eight: '2', last: '10' }
    await reader.open('./prove/counting/')
    for (const { id, text } of questions)
      await reader.write('input', new RegExp(`^${text.replace('?', '\\?')}`), answers[id])
    await reader.press('button', /^(Check|Run it and see)$/)
    await reader.see('li', /Does not hold:.*You said 0\. After 5 s there is 1 zombie: 2052\./)
    await reader.press('button', /^Hand in…$/)
    await reader.write('input', /^Name or number/, 'Ada Lovelace')
    await reader.press('button', /^Save the file$/)
    expect(await reader.saved('unkillable-counting-Ada-Lovelace.json')).toMatchObject({
      student: 'Ada Lovelace',
      answers
    })
  })
})

test('whatever a page complains about is heard', async ({ reader }) => {
  await reader.open('./complains.html')
  const heard = [
    /an error in the console/,
    /a warning in the console/,
    /that nobody catches/,
    /that nobody keeps/,
    /img-src/
  ]
  const unheard = async (): Promise<RegExp[]> => {
    const complaints = (await reader.complaints()).join('\n')
    return heard.filter((one) => !one.test(complaints))
  }
  await expect.poll(unheard).toEqual([])
})
