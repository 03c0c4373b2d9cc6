// generate.ts: a random program by seed. It keeps book of what each process is like, so that it never waits for what cannot come,
// and never sends what would end a process that has still something to say.
import type { Act, Disposition, End } from './program.ts'
import { Random } from './random.ts'

const SIGCHLD = 17
const SIGKILL = 9
/** Of no interest by default. */
const HARMLESS = [17, 18, 23, 28]
const DEADLY = [1, 2, 9, 10, 12, 13, 14, 15, 34]
const ALL = [1, 2, 10, 12, 13, 14, 15, 17, 18, 23, 28, 34, 35]
const MAX_CHILDREN = 5

interface Child {
  state: 'gated' | 'stopped' | 'zombie' | 'gone'
  /** As it was at birth: what it will be when it is sent something behind its gate. */
  readonly ignored: ReadonlySet<number>
  readonly blocked: ReadonlySet<number>
  readonly handled: ReadonlySet<number>
  /** Number of the child whose group it is in; -1 is the parent's. */
  group: number
}

/** What a process is like at this point of the program. */
class Life {
  readonly children: Child[] = []
  readonly ignored: Set<number>
  readonly blocked: Set<number>
  readonly handled: Set<number>
  /** SIGCHLD has SA_NOCLDWAIT. */
  nocldwait: boolean
  subreaper = false

  constructor(parent?: Life) {
    this.ignored = new Set(parent?.ignored)
    this.blocked = new Set(parent?.blocked)
    this.handled = new Set(parent?.handled)
    this.nocldwait = parent?.nocldwait ?? false
  }

  get reapsItself(): boolean {
    return this.nocldwait || this.ignored.has(SIGCHLD)
  }

  numbers(...states: Child['state'][]): number[] {
    return this.children.map((_, i) => i).filter((i) => states.includes(this.children[i].state))
  }

  died(i: number): void {
    this.children[i].state = this.reapsItself ? 'gone' : 'zombie'
  }
}

export function generate(seed: number): Act[] {
  const random = new Random(seed)
  return body(random, new Life(), 6 + random.below(14), 0)
}

function body(random: Random, life: Life, length: number, depth: number): Act[] {
  const acts: Act[] = []
  for (let tries = 0; acts.length < length && tries < length * 4; tries++) {
    const act = choose(random, life, depth)
    if (act) acts.push(act)
  }
  return [...acts, ...lastThings(life)]
}

/** Nobody is left behind a gate; what can still be waited for is. */
function lastThings(life: Life): Act[] {
  const acts: Act[] = []
  for (const child of life.numbers('gated', 'stopped')) {
    acts.push({ op: 'slay', child, sig: SIGKILL })
    life.died(child)
  }
  for (let left = life.numbers('zombie').length; left >= 0; left--)
    acts.push({ op: 'wait', how: 'any', child: 0, hang: true })
  return [...acts, { op: 'pending' }]
}

function choose(random: Random, life: Life, depth: number): Act | undefined {
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
      return fork(random, life, depth)
    case 3:
      return onGated(random, life, (child) => {
        life.died(child)
        return { op: 'open', child }
      })
    case 4:
      return slay(random, life)
    case 5:
      return prod(random, life)
    case 6:
      return jobControl(random, life)
    case 7:
    case 8:
    case 9:
      return wait(random, life)
    case 10:
      return setpgid(random, life)
    case 11:
      return disposition(random, life)
    case 12:
      return mask(random, life)
    case 13:
      return self(random, life)
    case 14:
      return random.pick<() => Act>([() => ({ op: 'pending' }), () => ({ op: 'family' }), () => take(random)])()
    default:
      return orphan(random, life, depth)
  }
}

function fork(random: Random, life: Life, depth: number): Act | undefined {
  if (depth > 2 || life.children.length >= MAX_CHILDREN) return undefined
  const gated = random.chance(50)
  const inner = new Life(life)
  const child: Child = {
    state: 'gated',
    ignored: new Set(inner.ignored),
    blocked: new Set(inner.blocked),
    handled: new Set(inner.handled),
    group: -1
  }
  const length = random.below(depth === 0 ? 6 : 3)
  const acts = body(random, inner, length, depth + 1)
  const end: End = random.chance(70) ? { exit: random.pick([0, 1, 3, 42, 255]) } : { kill: random.pick(DEADLY) }
  life.children.push(child)
  if (!gated) life.died(life.children.length - 1)
  return { op: 'fork', gated, body: acts, end }
}

function onGated(random: Random, life: Life, then: (child: number) => Act): Act | undefined {
  const gated = life.numbers('gated')
  return gated.length === 0 ? undefined : then(random.pick(gated))
}

const kills = ({ ignored, blocked, handled }: Child, sig: number): boolean =>
  sig === SIGKILL || (DEADLY.includes(sig) && !ignored.has(sig) && !blocked.has(sig) && !handled.has(sig))

function slay(random: Random, life: Life): Act | undefined {
  return onGated(random, life, (child) => {
    const sig = random.pick(DEADLY.filter((candidate) => kills(life.children[child], candidate)))
    life.died(child)
    return { op: 'slay', child, sig }
  })
}

/** A handled signal would break the read behind the gate: those are left out. */
function prod(random: Random, life: Life): Act | undefined {
  const able = life.numbers('gated', 'zombie', 'gone')
  if (able.length === 0) return undefined
  const child = random.pick(able)
  const target = life.children[child]
  if (target.state === 'gone') return { op: 'prod', child, sig: 0 }
  if (target.state === 'zombie') return { op: 'prod', child, sig: random.pick([0, ...ALL, SIGKILL, 19]) }
  const sigs = [
    0,
    ...ALL.filter(
      (sig) =>
        sig !== 18 &&
        !target.handled.has(sig) &&
        (HARMLESS.includes(sig) || target.ignored.has(sig) || target.blocked.has(sig))
    )
  ]
  return { op: 'prod', child, sig: random.pick(sigs) }
}

function jobControl(random: Random, life: Life): Act | undefined {
  const stopped = life.numbers('stopped')
  if (stopped.length > 0 && random.chance(60)) {
    const child = random.pick(stopped)
    if (life.children[child].handled.has(18)) return undefined
    life.children[child].state = 'gated'
    return { op: 'continue', child }
  }
  return onGated(random, life, (child) => {
    life.children[child].state = 'stopped'
    return { op: 'stop', child, sig: 19 }
  })
}

function wait(random: Random, life: Life): Act | undefined {
  const zombies = life.numbers('zombie')
  const alive = life.numbers('gated', 'stopped')
  const how = random.pick(['any', 'pid', 'group', 'waitid', 'peek'] as const)
  if (how === 'any') {
    const hang = zombies.length > 0 ? random.chance(70) : alive.length === 0
    if (zombies.length > 0) life.children[zombies[0]].state = 'gone'
    return { op: 'wait', how, child: 0, hang }
  }
  if (life.children.length === 0) return undefined
  const child = random.below(life.children.length)
  if (how === 'group') return waitForGroup(random, life, child)
  const { state } = life.children[child]
  const hang = state === 'zombie' || state === 'gone' ? random.chance(50) : false
  if (state === 'zombie' && how !== 'peek') life.children[child].state = 'gone'
  return { op: 'wait', how, child, hang }
}

function waitForGroup(random: Random, life: Life, leader: number): Act {
  const members = life.children
    .map((_, i) => i)
    .filter((i) => life.children[i].group === leader && life.children[i].state !== 'gone')
  const dead = members.find((i) => life.children[i].state === 'zombie')
  const hang = dead !== undefined ? random.chance(60) : members.length === 0
  if (dead !== undefined) life.children[dead].state = 'gone'
  return { op: 'wait', how: 'group', child: leader, hang }
}

/** Into a group of its own, or into that of a brother who leads one. */
function setpgid(random: Random, life: Life): Act | undefined {
  const able = life.numbers('gated', 'stopped', 'zombie')
  if (able.length === 0) return undefined
  const child = random.pick(able)
  const leaders = able.filter((i) => life.children[i].group === i && i !== child)
  if (leaders.length > 0 && random.chance(60)) {
    const to = random.pick(leaders)
    life.children[child].group = to
    return { op: 'setpgid', child, to }
  }
  life.children[child].group = child
  return { op: 'setpgid', child, to: -1 }
}

function disposition(random: Random, life: Life): Act {
  const sig = random.chance(50) ? SIGCHLD : random.pick(ALL)
  const to = random.pick<Disposition>(
    sig === SIGCHLD
      ? ['SIG_DFL', 'SIG_IGN', 'handler', 'nocldwait', 'nocldwait-handler']
      : ['SIG_DFL', 'SIG_IGN', 'handler', 'resethand']
  )
  // What is pending and unblocked by nobody stays harmless: a deadly signal that waits must not find the default action.
  if (to === 'SIG_DFL' && life.blocked.has(sig) && DEADLY.includes(sig)) return { op: 'pending' }
  life.ignored.delete(sig)
  life.handled.delete(sig)
  if (to === 'SIG_IGN') life.ignored.add(sig)
  if (to === 'handler' || to === 'nocldwait-handler') life.handled.add(sig)
  if (sig === SIGCHLD) life.nocldwait = to === 'nocldwait' || to === 'nocldwait-handler'
  return { op: 'disposition', sig, to }
}

/** Signals that may have become pending while blocked kill when they are let in: so only those that are safe are ever blocked. */
function mask(random: Random, life: Life): Act {
  const safe = ALL.filter((sig) => HARMLESS.includes(sig) || life.ignored.has(sig) || life.handled.has(sig))
  const sigs = safe.filter(() => random.chance(40))
  const how = random.pick(['SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'] as const)
  if (how === 'SIG_SETMASK') life.blocked.clear()
  for (const sig of sigs) {
    if (how === 'SIG_UNBLOCK') life.blocked.delete(sig)
    else life.blocked.add(sig)
  }
  return { op: 'mask', how, sigs }
}

function self(random: Random, life: Life): Act | undefined {
  const safe = ALL.filter((sig) => HARMLESS.includes(sig) || life.ignored.has(sig) || life.handled.has(sig))
  return { op: 'self', sig: random.pick(safe), times: 1 + random.below(3) }
}

function take(random: Random): Act {
  return { op: 'take', sigs: ALL.filter(() => random.chance(30)) }
}

function orphan(random: Random, life: Life, depth: number): Act | undefined {
  if (random.chance(40)) {
    life.subreaper = !life.subreaper
    return { op: 'subreaper', on: life.subreaper }
  }
  // Whoever adopts it must wait for it at once: its end, and others' of whom that wait could hear, come in no sure order.
  const alone = life.numbers('gated', 'stopped', 'zombie').length === 0
  if (life.subreaper ? !alone : depth > 0) return undefined
  return { op: 'orphan', code: random.below(50), adopted: life.subreaper }
}
