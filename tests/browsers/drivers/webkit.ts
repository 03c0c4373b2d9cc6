// WebKitGTK's own browser on a display that nobody sees, driven by WebKitWebDriver: the engine of Safari.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { freePort } from '../../../scripts/lib/server.mjs'
import type { WebKitWhere } from '../../../scripts/lib/engines.mjs'
import { clickAt, keysOf, keysThatSelectAll } from './actions.ts'
import { said } from './children.ts'
import { type Place, type Tab, WINDOW } from './tab.ts'
import { Session } from './webdriver.ts'

export async function openWebKit(where: WebKitWhere, { folder, downloads, children }: Place): Promise<Tab> {
  const screen = `${WINDOW.width}x${WINDOW.height}x24`
  const display = children.start(where.display, ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  const number = await said(display, display.stdio[3] as Readable, /(\d+)\n/)
  const port = await freePort()
  children.start(where.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...home(folder, downloads), DISPLAY: `:${number}` }
  })
  const session = await Session.begin(`http://127.0.0.1:${port}`, {
    'webkitgtk:browserOptions': { binary: where.browser, args: ['--automation'] }
  })
  await session.send('timeouts', { script: 120_000 })
  await session.send('window/rect', { x: 0, y: 0, ...WINDOW })

  const complaints: string[] = []
  const evaluate = (expression: string): Promise<string> => session.evaluate(expression)
  /** The page listens to itself (pages/hear.js), for this browser tells nobody; and what it heard goes with it. */
  const listen = async (): Promise<void> => {
    complaints.push(...(JSON.parse(await evaluate('JSON.stringify(window.heard?.splice(0) ?? [])')) as string[]))
  }
  const perform = async (actions: readonly object[]): Promise<void> => {
    await session.send('actions', { actions })
  }
  return {
    open: async (url) => {
      await listen()
      await session.send('url', { url })
    },
    evaluate,
    click: (x, y) => perform(clickAt(x, y)),
    type: (text) => perform(keysOf(text)),
    selectAll: () => perform(keysThatSelectAll()),
    complaints: async () => {
      await listen()
      return complaints
    },
    close: () => session.end()
  }
}

/** A home of its own: the wish for no motion, and the folder for downloads, as a desktop would say them. @see xdg-user-dirs(1) */
function home(folder: string, downloads: string): NodeJS.ProcessEnv {
  const config = join(folder, '.config')
  mkdirSync(join(config, 'gtk-3.0'), { recursive: true })
  writeFileSync(join(config, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  return { HOME: folder, XDG_CONFIG_HOME: config, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' }
}
