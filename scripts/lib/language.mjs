// The languages of the book, and where the site of each is built: the first at the root, each other one in a folder of its name.
import { readFileSync } from 'node:fs'
import { ROOT } from './paths.mjs'

/** @type {string[]} */
export const TAGS = Object.keys(JSON.parse(readFileSync(`${ROOT}content/languages.json`, 'utf8')))

/** The language of this build: LANGUAGE, or the first. */
export function languageOfBuild(tag = process.env.LANGUAGE || TAGS[0]) {
  if (!TAGS.includes(tag))
    throw new Error(`content/languages.json:1: there is no language “${tag}”, but ${TAGS.join(', ')}`)
  return tag
}

/** What is appended to the address and to the folder of the site. @param {string} tag */
export const prefixOf = (tag) => (tag === TAGS[0] ? '' : `/${tag}`)
