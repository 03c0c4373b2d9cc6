// Serves a folder: `node scripts/serve.mjs FOLDER [BASE] [PORT]`.
import { resolve } from 'node:path'
import { createStaticServer } from './lib/server.mjs'

const [folder = 'build', base = '', port = '4173'] = process.argv.slice(2)
createStaticServer(resolve(folder), base).listen(Number(port), () => {
  console.log(`Unkillable is at http://localhost:${port}${base}/`)
})
