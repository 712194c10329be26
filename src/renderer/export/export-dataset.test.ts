import { expect, test } from 'vitest'
import { fileNameOf } from './export-dataset.ts'

test.each([
  ['Untitled project', 'untitled-project.glossator.json'],
  ['Čereš / Kolvar: 2031?', 'ceres-kolvar-2031.glossator.json'],
  ['נהר', 'נהר.glossator.json'],
  ['../..', 'project.glossator.json'],
  ['', 'project.glossator.json']
])('a project called %j is saved under a name that every system takes', (name, file) => {
  expect(fileNameOf(name)).toBe(file)
})
