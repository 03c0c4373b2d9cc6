// house.ts: this tree, as a bench asks for it.
import { Output } from '../../src/cli/output.ts'
import { handleMmFault } from '../../src/lib/kernel/mm/memory.ts'
import { makeMm } from '../../src/lib/kernel/mm/mm.ts'
import { insertVma } from '../../src/lib/kernel/mm/mmap.ts'
import type { Kernel } from '../../src/lib/kernel/kernel.ts'
import { sendSignal } from '../../src/lib/kernel/signal/send.ts'
import { findTask } from '../../src/lib/record/world.ts'
import { Computer } from '../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../src/lib/machine/node.ts'
import { Rewind } from '../../src/lib/machine/rewind.ts'
import { Run } from '../../src/lib/run/run.ts'
import { call, ifFailed, ifZero, jump, scripted, SYS } from '../../tests/unit/kernel/script.ts'
import type { Bare, BareParams, House, Line, Past, Program, Source, Written } from '../lib/house.ts'

const SIGSTOP = 19
const SI_KERNEL = 0x80
const BASE = 0x1000_0000
const PAGE = 4096
/** An hour of the computer's time: longer than any bench. */
const LONG = 3600e9

const written = ({ log }: Kernel): Written => ({ records: log.length, bytes: log.bytes })

function bare(lines: readonly Line[], { pages = 0, table }: BareParams = {}): Bare {
  const loop = scripted(lines, table === undefined ? {} : { max_threads: table, pid_max: table + 1 })
  const { k } = loop
  if (pages > 0) giveMemory(k, pages)
  return {
    turn: () => void loop.turn(1e6, Infinity),
    get forks() {
      return k.sys.total_forks
    },
    get tasks() {
      return k.sys.nr_tasks
    },
    get written() {
      return written(k)
    },
    stop: (pid) => sendSignal(k, findTask(k.state, pid)!, { sig: SIGSTOP, code: SI_KERNEL }, true)
  }
}

function giveMemory(k: Kernel, pages: number): void {
  const mm = makeMm(k)
  const init = k.task(k.sys.init)
  k.emit.exec(init.row, mm.row, 0, init.exit_signal, 0)
  insertVma(k, mm, { start: BASE, end: BASE + pages * PAGE, prot: 3, flags: 2 })
  for (let page = 0; page < pages; page++) handleMmFault(k, init, BASE + page * PAGE, true)
}

function computer({ name, text, header }: Source, argv: readonly string[]): Computer {
  const { program, messages } = nodeCompiler().compile([{ name, text }], (path) => ofImage(path) ?? header(path))
  if (!program) throw new Error(messages)
  const path = '/home/juan/program'
  return Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: ['program', ...argv], tty: false },
    files: [{ path, text: program, mode: 0o755 }]
  })
}

function ofImage(path: string): string | undefined {
  const bytes = imageFile(path)
  return bytes && new TextDecoder().decode(bytes)
}

function program(source: Source, argv: readonly string[]): Program {
  const machine = computer(source, argv)
  return {
    run: () => void machine.advance({ clock: LONG }),
    get status() {
      const output = new Output(machine.k)
      output.pump(() => {})
      return output.status
    },
    get instructions() {
      return machine.moment.instructions
    },
    get written() {
      return written(machine.k)
    }
  }
}

function past(source: Source, argv: readonly string[], events: number): Past {
  const machine = computer(source, argv)
  const rewind = new Rewind(machine)
  machine.advance({ events }, () => rewind.watch())
  const run = new Run()
  run.log = machine.k.log
  run.seek(run.length)
  return {
    events: run.length,
    world: (event) => run.seek(event),
    registers(event) {
      run.seek(event)
      rewind.at({ event, instructions: run.world.sys.instructions })
    }
  }
}

export const house: House = { assembler: { call, ifFailed, ifZero, jump, SYS }, bare, program, past }
