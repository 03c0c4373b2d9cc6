// The steps that a command is made of, and those of them that its line names.

/**
 * All of them if the line names none; in the order in which they are declared. A name that is no step ends the command.
 * @template Step
 * @param {string} command as it is typed
 * @param {Record<string, Step>} steps
 * @returns {[name: string, step: Step][]}
 */
export function stepsNamed(command, steps) {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !Object.hasOwn(steps, name))
  if (unknown.length) {
    console.error(`${command} knows no step ${unknown.join(', ')}; it has ${Object.keys(steps).join(', ')}.`)
    process.exit(2)
  }
  return Object.entries(steps).filter(([name]) => named.length === 0 || named.includes(name))
}
