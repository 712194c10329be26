/** What `npm run bench` measures: the page, and the arguments of its `window.run`. */
export const pages = [
  {
    name: 'reader',
    page: 'reader.html',
    runs: [
      { name: 'reader 1,000 × 50', args: [1000, 50] },
      { name: 'reader 20,000 × 2,000', args: [20_000, 2000] },
      { name: 'reader 100,000 × 10,000', args: [100_000, 10_000] },
      { name: 'reader, one paragraph 4,000 × 500', args: [4000, 500, { paragraphLength: 1e9 }] }
    ]
  },
  {
    name: 'dataset',
    page: 'dataset.html',
    runs: [
      { name: 'dataset 100 × 10,000', args: [100, 10_000] },
      { name: 'dataset 1,000 × 100,000', args: [1000, 100_000] }
    ]
  },
  {
    name: 'second-copy',
    page: 'second-copy.html',
    runs: [
      { name: 'second copy 100 × 5,000', args: [100, 5000] },
      { name: 'second copy 1,000 × 50,000', args: [1000, 50_000] }
    ]
  }
]

/** What is measured in the whole app: the program, and the sizes that its `run` is called with. */
export const apps = [
  { name: 'workbench', program: 'app/workbench.ts', runs: [{ words: 1000, annotations: 100 }, { words: 20_000, annotations: 2000 }] },
  { name: 'library', program: 'app/library.ts', runs: [{ articles: 100 }, { articles: 1000 }, { articles: 10_000 }] }
]

/** What is measured in bare Node: the program, and the arguments of each run. Three sizes, for growth. */
export const programs = [
  { name: 'formats', program: 'formats.ts', runs: [
    ['250', '100', '3'], ['500', '100', '3'], ['1000', '100', '3'], ['--read', '250000'], ['--read', '500000'], ['--read', '1000000']
  ] },
  { name: 'carry', program: 'carry.ts', runs: [['1000', '100', '5'], ['10000', '1000', '5'], ['100000', '10000', '5']] },
  { name: 'review', program: 'review.ts', runs: [['50000', '7'], ['150000', '7'], ['500000', '7']] },
  { name: 'agreement', program: 'agreement.ts', runs: [['50', '100', '3'], ['100', '100', '3'], ['200', '100', '3'], ['--gamma', '50', '100']] }
]
