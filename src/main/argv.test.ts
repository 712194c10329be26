import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesFromArgv } from './argv.ts'

const cwd = path.resolve('/home/analyst')
const at = (...parts: string[]): string => path.resolve(cwd, ...parts)

describe('the files named on a command line', () => {
  test.each<[string, string[], boolean, string[]]>([
    ['none', ['/opt/Glossator/glossator'], true, []],
    ['a file and a folder, relative to where it was started', ['glossator', 'a.txt', 'news'], true, [at('a.txt'), at('news')]],
    ['absolute paths', ['glossator', path.resolve('/tmp/b.md')], true, [path.resolve('/tmp/b.md')]],
    ['paths that lead up', ['glossator', '../c.txt'], true, [at('../c.txt')]],
    ['options between them', ['glossator', '--no-sandbox', 'a.txt', '-psn_0_1', '--flag=x', 'b.txt'], true, [at('a.txt'), at('b.txt')]],
    ['what looks like an option after --', ['glossator', '-x', '--', '-odd.txt', '--', 'b.txt'], true, [at('-odd.txt'), at('--'), at('b.txt')]],
    ['addresses of files', ['glossator', 'file:///tmp/a%20b.txt'], true, [path.resolve('/tmp/a b.txt')]],
    ['an address that is none', ['glossator', 'file://host-without/%zz'], true, [at('file://host-without/%zz')]],
    ['empty arguments', ['glossator', '', 'a.txt'], true, [at('a.txt')]],
    ['unpackaged: the folder of the app comes first', ['electron', '.', 'a.txt'], false, [at('a.txt')]],
    ['unpackaged: options before the folder of the app', ['electron', '--no-sandbox', '/somewhere/app', 'a.txt'], false, [at('a.txt')]],
    ['unpackaged: an option with a value', ['electron', '-r', './loader.js', '--inspect=0', '.', 'a.txt'], false, [at('a.txt')]],
    ['unpackaged: -- after the folder of the app', ['electron', '.', '--', '-odd.txt'], false, [at('-odd.txt')]],
    ['unpackaged: none', ['electron', '.'], false, []]
  ])('%s', (_title, argv, packaged, wanted) => expect(filesFromArgv(argv, cwd, packaged)).toEqual(wanted))
})
