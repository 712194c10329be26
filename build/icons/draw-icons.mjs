// Draws build/icon.svg in every size that the three systems ask for. Run it when the drawing changes: node build/icons/draw-icons.mjs
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../commands/find-chromium.mjs'
import { icnsOf, icoOf } from './icon-files.mjs'

const folder = import.meta.dirname
const drawing = await readFile(path.join(folder, '../icon.svg'), 'utf8')
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox'] })
const page = await browser.newPage()

/** @param {number} size in pixels */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
  return new Uint8Array(await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }))
}

/** @type {Map<number, Uint8Array>} */
const images = new Map()
for (const size of [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]) images.set(size, await draw(size))
await browser.close()

// Linux takes the folder, Windows the .ico, macOS the .icns; icon.png is the picture for all else
for (const [size, image] of images) if (size <= 512) await writeFile(path.join(folder, `${size}x${size}.png`), image)
await writeFile(path.join(folder, '../icon.png'), /** @type {Uint8Array} */ (images.get(1024)))
await writeFile(path.join(folder, '../icon.ico'), icoOf(images))
await writeFile(path.join(folder, '../icon.icns'), icnsOf(images))
