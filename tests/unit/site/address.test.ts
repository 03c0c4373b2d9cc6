import { expect, test } from 'vitest'
import { begin } from '../../../src/lib/front/minute.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { askedBy, placeOf, wellFormed } from '../../../src/lib/site/address.ts'
import { wrongAddress } from '../../../src/lib/site/en.ts'
import { addressOf, checkAddress } from '../../fuzz/addresses.ts'

const PROGRAMS = ['zombie_maker', 'own']
const asked = (query: string) => askedBy(new URLSearchParams(query), PROGRAMS)

test.each([
  ['', ''],
  ['#zombie', 'zombie'],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['#caf%C3%A9', 'café'],
  ['##', '#']
])('the fragment %s names the place %s', (hash, place) => {
  expect(placeOf(hash)).toBe(place)
  expect(decodeURIComponent(wellFormed(hash))).toBe(`${hash && '#'}${place}`)
})

test('what an address asks for is had, or it is said what there is', () => {
  expect(asked('')).toEqual({})
  expect(asked('program=own&at=first zombie')).toEqual({ program: 'own', at: 'first zombie' })
  const { program, wrong } = asked('program=nosuch&at=end')
  expect(program).toBeUndefined()
  expect(wrongAddress(wrong!, PROGRAMS)).toBe(
    'This address names no program of the book: “nosuch”. There are zombie_maker, own.'
  )
  expect(asked('program=__proto__').wrong).toEqual({ what: 'program', named: '__proto__' })
  expect(asked(`program=own&at=${'x'.repeat(201)}`)).toEqual({ program: 'own', wrong: { what: 'moment' } })
})

test('500 addresses as strangers write them are answered (npm run fuzz:addresses has as many as you like)', async () => {
  const machine = nodeMachine()
  await begin(machine)
  for (let seed = 1; seed <= 500; seed++)
    expect(() => checkAddress(addressOf(seed), machine.run), addressOf(seed)).not.toThrow()
})
