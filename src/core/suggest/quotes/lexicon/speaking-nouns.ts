/** Nouns that can be a source: persons, bodies and documents. */

/** Nouns of persons and bodies, mostly by their endings. */
export const isBody = (lower: string): boolean => bodies.has(lower)
  || /(?:man|men|woman|women|person|people|[eo]rs?|ists?|ians?|ants?|[^m]ents?|ees?)$/.test(lower)

const bodies = new Set(
  ('head chief chair aide aides official officials source sources staff member members police ministry secretary mayor director directors team '
  + 'group committee board council department office union family families mother father wife husband son daughter brother sister friend friends '
  + 'colleague colleagues judge analyst analysts economist representative representatives executive delegate delegates one some many most majority '
  + 'two three four five several dozens half none all both students witness witnesses boss captain coach governor university professor fellow '
  + 'spokeswoman spokesperson lead cardinal archbishop bishop king queen prince princess ally allies critic critics nurse').split(' ')
)

/** Documents, which speak as well as persons and bodies do. */
export const documents = new Set((
  'report reports letter statement study document documents poll survey data figures paper papers filing lawsuit complaint indictment memo draft treaty notice headline '
  + 'website poster sign banner placard article post message email tweet caption note book warrant affidavit petition dossier analysis research findings transcript advert '
  + 'force forces army navy military service services administration authority authorities regulator watchdog bank party parliament congress senate house palace embassy '
  + 'campaign club school hospital charity institute foundation association federation coalition bloc alliance commission agency airline bureau network body broadcaster '
  + 'court tribunal police media outlet outlets newspaper newspapers magazine agency firm company spokesman someone somebody everyone others critics experts victims'
).split(' '))
