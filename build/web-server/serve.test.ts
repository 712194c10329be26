import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/host/content-security-policy.ts'
import { listArticles } from '../../src/main/list-articles.ts'
import { serve, type Served } from './serve.ts'

let folder = ''
let served: Served

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-serve-'))
  const root = path.join(folder, 'web')
  await mkdir(path.join(root, 'assets'), { recursive: true })
  await writeFile(path.join(root, 'index.html'), '<!doctype html><title>Glossator</title>')
  await writeFile(path.join(root, 'assets/main.js'), 'export {}')
  await writeFile(path.join(folder, 'secret.txt'), 'not for you')
  await symlink(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'))

  const articles = path.join(folder, 'articles')
  await mkdir(path.join(articles, 'inner'), { recursive: true })
  await writeFile(path.join(articles, 'inner/b.md'), 'Zweite')
  await writeFile(path.join(articles, 'a.txt'), 'First')
  await writeFile(path.join(articles, 'data.csv'), '1')
  await symlink(articles, path.join(articles, 'circle'))
  const handedOver = await listArticles([articles, path.join(folder, 'gone.txt')])
  served = await serve({ root, port: 0, orNext: false, handedOver })
})
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true, force: true })
})

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** As `fetch`, but sends the path and the headers exactly as they are given. */
function ask(pathAndQuery: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: served.port, path: pathAndQuery, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    asked.on('error', reject).end()
  })
}

describe('the browser edition', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>Glossator</title>'],
    ['/index.html?x=1', 'text/html; charset=utf-8', '<!doctype html><title>Glossator</title>'],
    ['/assets/main.js', 'text/javascript; charset=utf-8', 'export {}']
  ])('is served at %s', async (address, type, body) => {
    const answered = await ask(address)
    expect(answered).toMatchObject({ status: 200, body, headers: { 'content-type': type } })
  })

  test.each(['/', '/nowhere.js', '/handed-over.json', '/handed-over/0'])('goes out under the policy and unsniffed: %s', async (address) => {
    const { headers } = await ask(address)
    expect(headers).toMatchObject({ 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' })
  })

  test.each([
    ['/../secret.txt', 404], ['/%2e%2e/secret.txt', 404], ['/..%2fsecret.txt', 400], ['/assets/..%2f..%2fsecret.txt', 400],
    ['/%5c..%5csecret.txt', 400], ['/a%00.js', 400], ['/%zz', 400], ['/link.txt', 404], ['/assets', 404], ['/assets/', 404],
    ['//example.org/x.js', 404], ['http://example.org/x.js', 400]
  ])('gives nothing for %s', async (address, status) => {
    const answered = await ask(address)
    expect(answered.body).not.toContain('not for you')
    expect(answered.status).toBe(status)
  })

  test('cannot be written to', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect((await ask('/', { method })).status).toBe(405)
  })

  test('tells a HEAD request as much as a GET, without the body', async () => {
    expect(await ask('/assets/main.js', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-type': 'text/javascript; charset=utf-8' } })
  })
})

describe('what was named on the command line', () => {
  test('is listed, without its place on this machine, and with what is wrong', async () => {
    const { body } = await ask('/handed-over.json')
    expect(JSON.parse(body)).toEqual({
      files: [{ path: 'articles/a.txt', size: 5 }, { path: 'articles/inner/b.md', size: 6 }],
      problems: [expect.stringContaining('gone.txt') as string]
    })
    expect(body.replace(/"problems".*/s, '')).not.toContain(folder)
  })

  test('is given byte by byte', async () => {
    expect(await ask('/handed-over/1')).toMatchObject({ status: 200, body: 'Zweite', headers: { 'content-type': 'application/octet-stream' } })
  })

  test.each(['/handed-over/2', '/handed-over/-1', '/handed-over/1e0', '/handed-over/', '/handed-over/0/../1'])('is nothing else: %s', async (address) => {
    expect((await ask(address)).status).toBe(404)
  })

  test('is gone with a sentence when the file is', async () => {
    const short = path.join(folder, 'short-lived.txt')
    await writeFile(short, 'x')
    const other = await serve({ root: folder, port: 0, orNext: false, handedOver: await listArticles([short]) })
    await rm(short)
    const answered = await fetch(`${other.address}handed-over/0`)
    expect([answered.status, await answered.text()]).toEqual([404, expect.stringContaining('short-lived.txt')])
    await other.close()
  })
})

describe('other pages in the same browser', () => {
  test.each(['example.org', 'glossator.example.org:80', '127.0.0.1'])('get nothing under the name %j', async (host) => {
    expect((await ask('/handed-over.json', { headers: { host } })).status).toBe(421)
  })

  test.each(['localhost', '127.0.0.1'])('%s is the name of this machine', async (name) => {
    expect((await ask('/', { headers: { host: `${name}:${served.port}` } })).status).toBe(200)
  })

  test.each([
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200]
  ])('with %j are answered with %i', async (headers, status) => {
    expect((await ask('/handed-over/0', { headers })).status).toBe(status)
  })
})

describe('the port', () => {
  test('is the next free one where that is asked for, and else an error', async () => {
    const options = { root: folder, port: served.port, handedOver: { files: [], problems: [] } }
    const other = await serve({ ...options, orNext: true })
    expect(other.port).toBeGreaterThan(served.port)
    await other.close()
    await expect(serve({ ...options, orNext: false })).rejects.toThrow('EADDRINUSE')
  })

  test('is open to this machine alone', async () => {
    const outside = Object.values(os.networkInterfaces()).flat().find((one) => one?.family === 'IPv4' && !one.internal)?.address
    if (outside === undefined) return
    await expect(new Promise((resolve, reject) => {
      connect(served.port, outside).once('connect', resolve).once('error', reject)
    })).rejects.toThrow()
  })
})
