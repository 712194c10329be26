import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import { quantity } from '../../core/commands/quantity.ts'
import { type Command } from '../command.ts'
import { readArticles } from '../read-articles.ts'
import { writeProject } from '../write-project.ts'

/** The same files give the same dataset but for `exportedAt`. */
export const readCommand: Command = {
  name: 'read',
  operands: 'PATH…',
  does: 'Writes a dataset of articles without annotations',
  details: [
    'The built-in codebook is in it. PATH is a .txt or .md file, or a folder of them. In folders, README and LICENSE',
    'files, hidden files and node_modules are left out. The same file given twice is read once.'
  ],
  options: [],
  run: async (paths, _, doors) => {
    const { articles, outcome } = await readArticles(paths, doors)
    if (articles.length === 0) return 1
    await writeProject(paths, { codebook: builtInCodebook, annotators: [], actors: [], articles, annotations: [], relations: [] }, doors)
    doors.say(`${quantity(articles.length, 'article')} read.`)
    return outcome
  }
}
