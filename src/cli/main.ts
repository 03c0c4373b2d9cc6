// `unkillable`: the simulated computer without a browser. Finds the command and hands it its arguments.
import { version } from '../../package.json'
import { type Command, UsageError } from './command.ts'
import { COMMANDS, SERVANTS } from './commands.ts'
import { en } from './en.ts'

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const wanted = name === 'help' ? args[0] : undefined
    const text = wanted ? (await load(wanted)).help : await overview()
    ;(name === undefined ? process.stderr : process.stdout).write(text)
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  // A servant has a parent that posts to it: typed by hand there is no such command.
  if (Object.hasOwn(SERVANTS, name) && process.send) return (await SERVANTS[name]()).main(args)
  const command = await load(name)
  // Arguments after a file's name are the program's own: only a leading --help is ours.
  if (args[0] === '--help' || args[0] === '-h') {
    process.stdout.write(command.help)
    return 0
  }
  return command.main(args)
}

async function load(name: string): Promise<Command> {
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(en.noCommand(name))
  return COMMANDS[name]()
}

async function overview(): Promise<string> {
  let list = ''
  for (const [name, get] of Object.entries(COMMANDS)) list += `  ${name.padEnd(6)} ${(await get()).summary}\n`
  return en.overview(list)
}

// A reader that went away (`unkillable … | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(en.complaint(error.message))
  process.exitCode = 2
}
