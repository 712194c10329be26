import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../host/content-security-policy.ts'
import { createAssetHandler, resolveAsset } from './asset-protocol.ts'

const root = path.resolve('/srv/renderer')

describe('an address of the app means a file of the renderer, or none', () => {
  test.each<[string, string | null]>([
    ['app://glossator/', 'index.html'],
    ['app://glossator', 'index.html'],
    ['app://glossator/index.html', 'index.html'],
    ['app://glossator/assets/a.js?x=1#y', 'assets/a.js'],
    ['app://glossator/corpus/a%20b.txt', 'corpus/a b.txt'],
    ['app://glossator/corpus/%E2%80%9Cq%E2%80%9D.txt', 'corpus/“q”.txt'],
    ['app://glossator/..a/b.js', '..a/b.js'],
    ['app://glossator/..%2f..%2fetc/passwd', null],
    ['app://glossator/a/..%2f..%2f..%2fetc/passwd', null],
    ['app://glossator/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'], // the URL parser has resolved it below the root
    ['app://glossator/..%5c..%5csecret', null],
    ['app://glossator/a%00.txt', null],
    ['app://glossator/%E0%A4%A', null],
    ['app://glossator.evil/index.html', null],
    ['app://evil/index.html', null],
    ['app://glossator:80/index.html', null],
    ['https://glossator/index.html', null],
    ['file:///etc/passwd', null],
    ['no address', null]
  ])('%s', (address, wanted) => {
    expect(resolveAsset(root, address)).toBe(wanted === null ? null : path.join(root, wanted))
  })
})

describe('what is answered', () => {
  let folder = ''
  const ask = (pathname: string, init?: RequestInit): Promise<Response> =>
    createAssetHandler(path.join(folder, 'renderer'))(new Request(`app://glossator${pathname}`, init))

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-assets-'))
    await mkdir(path.join(folder, 'renderer/assets'), { recursive: true })
    await writeFile(path.join(folder, 'renderer/index.html'), '<!doctype html>')
    for (const name of ['a.js', 'a.css', 'a.woff2', 'a.json', 'a.md', 'a.unknown']) await writeFile(path.join(folder, 'renderer/assets', name), name)
    await writeFile(path.join(folder, 'secret.txt'), 'secret')
    await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'renderer/assets/link.txt'))
    await symlink('a.js', path.join(folder, 'renderer/assets/inside.js'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/inside.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 200, 'text/css; charset=utf-8'],
    ['/assets/a.woff2', 200, 'font/woff2'],
    ['/assets/a.json', 200, 'application/json; charset=utf-8'],
    ['/assets/a.md', 200, 'text/plain; charset=utf-8'],
    ['/assets/a.unknown', 200, 'application/octet-stream'],
    ['/assets', 404, 'text/plain; charset=utf-8'],
    ['/nothing.js', 404, 'text/plain; charset=utf-8'],
    ['/assets/link.txt', 404, 'text/plain; charset=utf-8'],
    ['/..%2fsecret.txt', 400, 'text/plain; charset=utf-8']
  ])('%s is answered with %i %s, and always under the policy', async (pathname, status, type) => {
    const response = await ask(pathname)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(await response.text()).not.toContain('secret')
  })

  test('a question after the head only has no body, and nothing can be sent', async () => {
    expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('')
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })
})
