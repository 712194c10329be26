/**
 * Two sample articles, each read completely: what an analyst tags in them. People are mentioned through what they say and
 * do; a mention of its own has who is named otherwise there. Names are those of the screen. `[[…]]` marks words in
 * surroundings that tell them from the same words elsewhere in the article.
 */
import type { Marked, TagName } from './steps.ts'

export interface PlannedFrame {
  readonly tag: TagName
  /** The words of the first role, in one or more pieces. */
  readonly words: readonly Marked[]
  readonly roles?: Readonly<Record<string, readonly Marked[]>>
  readonly actors?: Readonly<Record<string, readonly string[]>>
  /** Fields with one value. */
  readonly choices?: Readonly<Record<string, string>>
  /** Fields with several values. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
  /** Fields that are typed. */
  readonly texts?: Readonly<Record<string, string>>
  readonly time?: { readonly words: string; readonly date: string; readonly basis: string }
  /** What sources other than the author make of an event. */
  readonly factuality?: Readonly<Record<string, string>>
  /** A relation, and words of the annotation at its other end. */
  readonly relation?: { readonly name: string; readonly to: string }
}

export interface Reading {
  readonly title: string
  /** Words that no annotation covers. */
  readonly emptyPlace: Marked
  readonly frames: readonly PlannedFrame[]
}

const byName = { 'Speaker resolution': 'By name' }
const byDescription = { 'Speaker resolution': 'By a description' }
const byPronoun = { 'Speaker resolution': 'By a pronoun' }

export const gatesShut: Reading = {
  title: 'Ilmera accuses Tarvonia of choking river as dam gates shut overnight',
  emptyPlace: 'cut short a visit to Aldmark and called her [[security cabinet]]',
  frames: [
    { tag: 'Actor', words: ['[[Ceres]], whose name'], actors: { Actor: ['Ilija Ceres'] } },
    {
      tag: 'Event',
      words: ['Ilmera [[accused]] its'],
      roles: {
        Actor: ['— [[Ilmera]] accused'], Recipient: ['neighbor [[Tarvonia]] on'], Time: ['Tarvonia on [[Wednesday]] of'], Location: ['[[SARRANE]], March 5']
      },
      actors: { Actor: ['Ilmera'], Recipient: ['Tarvonia'], Location: ['Sarrane'] },
      choices: { Type: 'ACCUSE', Realis: 'Actual', Polarity: 'Positive' },
      lists: { Modes: ['Allege'], Contexts: ['Diplomatic'] },
      time: { words: 'Wednesday', date: '2031-03-05', basis: 'Relative to publication' },
      factuality: { Tarvonia: 'PR- Probably not' }
    },
    {
      tag: 'Quote',
      words: ['[[The gauge at Varr, where the river crosses the border, fell from 1,150 to 640 cubic meters a second between midnight and dawn]], according'],
      roles: { Cue: ['dawn, [[according to]] the'], Source: ['[[the Tessra Basin Commission]], which keeps'] },
      actors: { Speaker: ['Tessra Basin Commission'] },
      choices: { Type: 'Indirect', ...byName, Medium: 'Writing' }
    },
    {
      tag: 'Quote',
      words: ['[["This is not maintenance. This is a hand on our throat,"]]', '[["And a hand can be taken away as quickly as it was put there."]]'],
      roles: { Cue: ['Orvieto, [[told]] reporters'], Source: ["[[Ilmera's water minister, Bassam Orvieto]], told"], Addressee: ['told [[reporters]] outside'] },
      actors: { Speaker: ['Bassam Orvieto'], 'On behalf of': ['Ilmera'] },
      choices: { Type: 'Direct', ...byName, Kind: 'Assertion', Negated: 'No', Medium: 'Speech' }
    },
    {
      tag: 'Stance',
      words: ['This is [[a hand on our throat]],'],
      roles: { Holder: ["minister, [[Bassam Orvieto]], told"], Target: ['after two of the six [[gates of the Kolvar Dam]] were'] },
      actors: { Holder: ['Bassam Orvieto'], Target: ['Tarvonia'] },
      choices: { 'Type of target': 'Event', Polarity: 'Against', Explicitness: 'Implicit', Conditional: 'No', Intensity: 'High' },
      texts: { 'Target in words': 'closure of the Kolvar gates' },
      relation: { name: 'Via', to: 'This is not maintenance' }
    },
    {
      tag: 'Quote',
      words: ['denied [[that it had acted in bad faith]]'],
      roles: { Cue: ['Tarvonia [[denied]] that it'], Source: ['[[Tarvonia]] denied that it'] },
      actors: { Speaker: ['Tarvonia'] },
      choices: { Type: 'Indirect', ...byName, Negated: 'Yes' }
    },
    {
      tag: 'Quote',
      words: ['[[the gates had been closed for "silt clearance and turbine inspection" and that Ilmera had been notified on February 28]]'],
      roles: { Cue: ['Belisk, [[said]] the gates'], Source: ['[[Mirela Dostan, a spokeswoman for the foreign ministry in Belisk]], said'] },
      actors: { Speaker: ['Mirela Dostan'], 'On behalf of': ['Foreign Ministry of Tarvonia'] },
      choices: { Type: 'Mixed', ...byName }
    },
    {
      tag: 'Quote',
      words: ['[["They have the letter,"]]', `[["They have the dates. If nobody in Sarrane opens the mail, we can't be blamed for it."]]`],
      roles: { Cue: ['Dostan [[said]]. "They'], Source: ['[[Dostan]] said. "They'] },
      actors: { Speaker: ['Mirela Dostan'] },
      choices: { Type: 'Direct', ...byName }
    },
    {
      tag: 'Quote',
      words: ['but said [[that it spoke of one gate and of 36 hours]]'],
      roles: { Cue: ['but [[said]] that it spoke'], Source: ['[[Ilmeran officials]] acknowledged'] },
      actors: { Speaker: ['Unknown'] },
      choices: { Type: 'Indirect', ...byDescription }
    },
    {
      tag: 'Quote',
      words: ['say [[that the two gates would be reopened, nor when]]'],
      roles: { Cue: ['Dostan [[did not say]] that'], Source: ['[[Dostan]] did not say'] },
      actors: { Speaker: ['Mirela Dostan'] },
      choices: { Type: 'Indirect', ...byName, Negated: 'Yes' }
    },
    {
      tag: 'Quote',
      words: ['[["One dry week is not a breach. Three dry weeks are a breach, whatever name you give them."]]'],
      roles: { Cue: ['speak, [[said]]: "One'], Source: ['[[An engineer at the Commission]], who'] },
      actors: { Speaker: ['Unknown'], 'On behalf of': ['Tessra Basin Commission'] },
      choices: { Type: 'Direct', ...byDescription }
    },
    {
      tag: 'Quote',
      words: ['[[that Ilmera "reserves every lawful means" to defend its share of the river]]'],
      roles: { Cue: ['office [[said]] in a statement'], Source: ['[[Her office]] said in'] },
      actors: { Speaker: ['Helene Marsoudi'] },
      choices: { Type: 'Mixed', ...byDescription, Medium: 'Writing' },
      texts: { 'Name of the medium': 'statement' }
    },
    {
      tag: 'Event',
      words: ['he [[warned]], Ilmera would'],
      roles: { Actor: ['[[Orvieto]] went further'], Recipient: ['its ports to [[Tarvonian]] timber'] },
      actors: { Actor: ['Ilmera'], Recipient: ['Tarvonia'] },
      choices: { Type: 'THREATEN' },
      lists: { Modes: ['Restrict'], 'Auxiliary modes': ['Hypothetical'] }
    },
    {
      tag: 'Quote',
      words: ['[[If the gates were not open by Thursday noon]], he warned', '[[Ilmera would close its ports to Tarvonian timber and copper]]'],
      roles: { Cue: ['he [[warned]], Ilmera would'], Source: ['noon, [[he]] warned'] },
      actors: { Speaker: ['Bassam Orvieto'] },
      choices: { Type: 'Indirect', ...byPronoun }
    },
    {
      tag: 'Quote',
      words: [
        `[["He took me by the arm and he said, 'Bassam, as long as I hold this office, no one will touch Kolvar,'"]] Orvieto`,
        '[["I believed him. I told the farmers so, and they believed me."]]'
      ],
      roles: { Cue: ['Orvieto [[said]]. "I believed'], Source: ['[[Orvieto]] said. "I believed'] },
      actors: { Speaker: ['Bassam Orvieto'] },
      choices: { Type: 'Direct', ...byName }
    },
    {
      tag: 'Quote',
      words: [`he said, [['Bassam, as long as I hold this office, no one will touch Kolvar,']]"`],
      roles: { Cue: ["arm and he [[said]], 'Bassam"], Source: ["arm and [[he]] said, 'Bassam"], Addressee: ['took [[me]] by the arm'] },
      actors: { Speaker: ['Ilija Ceres'], Addressee: ['Bassam Orvieto'] },
      choices: { Type: 'Direct', ...byPronoun },
      relation: { name: 'Nested in', to: 'He took me by the arm' }
    },
    {
      tag: 'Quote',
      words: ['[[that the gates of Kolvar were "not a subject for shouting."]]'],
      roles: { Cue: ['He [[wrote]] on Murmur'], Source: ['[[He]] wrote on Murmur'] },
      actors: { Speaker: ['Ilija Ceres'] },
      choices: { Type: 'Mixed', ...byPronoun, Medium: 'Writing' },
      texts: { 'Name of the medium': 'Murmur' }
    },
    {
      tag: 'Quote',
      words: ['[[she regarded it as "a plumbing matter."]]'],
      roles: { Cue: ['to her [[said]] she regarded'], Source: ['[[A person close to her]] said'] },
      actors: { Speaker: ['Unknown'] },
      choices: { Type: 'Mixed', ...byDescription }
    },
    {
      tag: 'Quote',
      words: ['[[the union would march on the capital on Saturday, with or without a permit]]'],
      roles: { Cue: ['Union, [[said]] the union'], Source: ["[[Yusef Haddoune, who leads the Tessra Delta Farmers' Union]], said"] },
      actors: { Speaker: ['Yusef Haddoune'] },
      choices: { Type: 'Indirect', ...byName }
    },
    {
      tag: 'Event',
      words: ['union would [[march]] on'],
      roles: { Actor: ['[[the union]] would march'], Location: ['on [[the capital]] on Saturday'], Time: ['capital on [[Saturday]], with'] },
      actors: { Actor: ["Tessra Delta Farmers' Union"], Location: ['Sarrane'] },
      choices: { Type: 'PROTEST', Realis: 'Other' },
      lists: { Modes: ['Demonstration'], 'Auxiliary modes': ['Future'] },
      time: { words: 'Saturday', date: '2031-03-08', basis: 'Relative to publication' },
      relation: { name: 'Via', to: 'the union would march' }
    },
    {
      tag: 'Quote',
      words: [
        '[["My father planted by the moon,"]]',
        '[["and I plant by the gauge. Last night the gauge fell, and nobody in that palace could tell me why."]]',
        `[["You can't irrigate with a press release."]]`
      ],
      roles: { Cue: ['moon," he [[said]], "and'], Source: ['moon," [[he]] said, "and'] },
      actors: { Speaker: ['Yusef Haddoune'] },
      choices: { Type: 'Direct', ...byPronoun }
    },
    {
      tag: 'Stance',
      words: [`[["You can't irrigate with a press release."]]`],
      actors: { Holder: ['Yusef Haddoune'] },
      choices: { 'Type of target': 'Entity', Polarity: 'Against', Explicitness: 'Implicit', Intensity: 'Medium' },
      texts: { 'Target in words': 'government of Ilmera' },
      relation: { name: 'Via', to: 'My father planted' }
    },
    {
      tag: 'Event',
      words: ['The Commission [[urged]] the two'],
      roles: { Actor: ['[[The Commission]] urged'], Recipient: ['urged [[the two governments]] to'] },
      actors: { Actor: ['Tessra Basin Commission'], Recipient: ['Ilmera', 'Tarvonia'] },
      choices: { Type: 'REQUEST' },
      lists: { Modes: ['Meet'] }
    },
    {
      tag: 'Quote',
      words: ['said [[it stood ready to help but had not been asked]]'],
      roles: { Cue: ['treaty, [[said]] it stood'], Source: ['[[Aldmark]], which hosted'] },
      actors: { Speaker: ['Aldmark'] },
      choices: { Type: 'Indirect', ...byName }
    },
    {
      tag: 'Stance',
      words: ['said it [[stood ready to help]] but'],
      actors: { Holder: ['Aldmark'] },
      choices: { 'Type of target': 'Issue', Polarity: 'Favor', Explicitness: 'Explicit', Conditional: 'Yes' },
      texts: { 'Target in words': 'mediation' },
      relation: { name: 'Via', to: 'it stood ready to help' }
    },
    {
      tag: 'Quote',
      words: ['[[that there was "nothing to mediate."]]'],
      roles: { Cue: ['Dostan [[replied]] that there'], Source: ['[[Dostan]] replied that'] },
      actors: { Speaker: ['Mirela Dostan'] },
      choices: { Type: 'Mixed', ...byName }
    },
    {
      tag: 'Quote',
      words: ['[[The inspection]], she added', 'added, [[would take as long as inspections take]]'],
      roles: { Cue: ['she [[added]], would'], Source: ['inspection, [[she]] added'] },
      actors: { Speaker: ['Mirela Dostan'] },
      choices: { Type: 'Indirect', ...byPronoun }
    }
  ]
}

export const notForHostages: Reading = {
  title: '‘Not for hostages’: Tarvonia minister DEFIES Marsoudi at summit',
  emptyPlace: 'for water [[gauge]]',
  frames: [
    {
      tag: 'Event',
      words: ['has [[flatly refused]] to open'],
      roles: { Actor: ['[[Tarvonia’s foreign minister]] has flatly'] },
      actors: { Actor: ['Ilya Cheresh'] },
      choices: { Type: 'REJECT' }
    },
    {
      tag: 'Quote',
      words: ['[[of treating its neighbour like a “disobedient tap”]]'],
      roles: { Cue: ['Cheresh [[accused]] Ilmera'], Source: ['[[Ilya Cheresh]] accused'] },
      actors: { Speaker: ['Ilya Cheresh'] },
      choices: { Type: 'Mixed', ...byName }
    },
    {
      tag: 'Quote',
      words: ['[[“We will not open the gates of Kolvar under threat … The treaty was written for neighbours, not for hostages,”]]'],
      roles: { Cue: ['hostages,” he [[told]] reporters'], Source: ['hostages,” [[he]] told'], Addressee: ['told [[reporters]] on'] },
      actors: { Speaker: ['Ilya Cheresh'] },
      choices: byPronoun
    },
    {
      tag: 'Stance',
      words: ['[[We will not open the gates of Kolvar]]'],
      actors: { Holder: ['Ilya Cheresh'] },
      choices: { 'Type of target': 'Proposition', Polarity: 'Against', Explicitness: 'Explicit' }
    },
    {
      tag: 'Quote',
      words: ['was heard to say [[“charming”]]'],
      roles: { Cue: ['was [[heard to say]] “charming”'], Source: ['[[One member of it]], who'] },
      actors: { Speaker: ['Unknown'] },
      choices: byDescription
    },
    {
      tag: 'Quote',
      words: ['farmers. [[“Not one crown,”]]', '[[“We didn’t plant the wheat and we didn’t promise the rain.”]]'],
      roles: { Cue: ['crown,” he [[said]]. “We'], Source: ['crown,” [[he]] said'] },
      actors: { Speaker: ['Ilya Cheresh'] },
      choices: byPronoun
    },
    {
      tag: 'Quote',
      words: ['say [[that the closure had been a mistake]]'],
      roles: { Cue: ['[[Nor did he say]] that'], Source: ['did [[he]] say that'] },
      actors: { Speaker: ['Ilya Cheresh'] },
      choices: { Type: 'Indirect', ...byPronoun, Negated: 'Yes' }
    },
    {
      tag: 'Quote',
      words: ['[[“The Prime Minister has heard the Foreign Minister, and has nothing to add to what the river is saying.”]]'],
      roles: { Cue: ['later [[issued]] a single'], Source: ['[[Her spokesman]] later'] },
      actors: { Speaker: ['Unknown'], 'On behalf of': ['Hélène Marsoudi'] },
      choices: byDescription
    },
    {
      tag: 'Quote',
      words: ['described [[the meeting as “frosty, but frost melts”]]'],
      roles: { Cue: ['talks [[described]] the'], Source: ['[[A source close to the talks]] described'] },
      actors: { Speaker: ['Unknown'] },
      choices: { Type: 'Mixed', ...byDescription }
    },
    {
      tag: 'Quote',
      words: [
        '[[that Mr Cheresh had brought a box of Tarvonian honey, that Mrs Marsoudi had accepted it, and that she had asked whether it, too, was “under inspection”]]'
      ],
      roles: { Cue: ['source [[added]] that'], Source: ['[[The source]] added'] },
      actors: { Speaker: ['Unknown'] },
      choices: { Type: 'Mixed', ...byDescription }
    },
    {
      tag: 'Quote',
      words: ['asked [[whether it, too, was “under inspection”]]'],
      roles: { Cue: ['had [[asked]] whether'], Source: ['that [[she]] had asked'] },
      actors: { Speaker: ['Hélène Marsoudi'] },
      choices: { Type: 'Mixed', ...byPronoun },
      relation: { name: 'Nested in', to: 'that Mr Cheresh had brought' }
    },
    {
      tag: 'Quote',
      words: ['[[“Ministers speak to the microphones and then they speak to each other,”]]', '[[“Believe the second. You’ll just have to wait until somebody tells you what it was.”]]'],
      roles: { Cue: ['other,” he [[said]]. “Believe'], Source: ['other,” [[he]] said'] },
      actors: { Speaker: ['Anselm Brückhoff'] },
      choices: byPronoun
    },
    {
      tag: 'Quote',
      words: ['[[If either side left before Friday]], she', '[[Aldmark would cancel the credit lines on which both depend]]'],
      roles: { Cue: ['she [[warned]], Aldmark'], Source: ['Friday, [[she]] warned'] },
      actors: { Speaker: ['Chancellor Lindqvald'] },
      choices: byPronoun
    },
    {
      tag: 'Quote',
      words: ['[[“Both of them,”]]', '[[“I have a very large pair of scissors.”]]'],
      roles: { Cue: ['Chancellor [[said]]. “I have'], Source: ['them,” [[the Chancellor]] said'] },
      actors: { Speaker: ['Chancellor Lindqvald'] },
      choices: byDescription
    },
    {
      tag: 'Quote',
      words: ['said on Wednesday night [[that he had had enough of summits and that the union would block the timber docks, by boat if necessary, from Monday]]'],
      roles: { Cue: ['leader, [[said]] on'], Source: ['[[Yusef Haddoune, the farmers’ leader]], said'] },
      actors: { Speaker: ['Yusef Haddoune'] },
      choices: { Type: 'Indirect', ...byName }
    },
    {
      tag: 'Quote',
      words: ['[[“He wants to close the port to open the river,”]]', '[[“I told him: ‘Yusef, you can’t drink a picket line.’”]]'],
      roles: { Cue: ['Pintaro [[said]]. “I told'], Source: ['[[Ms Pintaro]] said'] },
      actors: { Speaker: ['Carla Pintaro'] },
      choices: byName
    },
    {
      tag: 'Quote',
      words: ['him: [[‘Yusef, you can’t drink a picket line.’]]'],
      roles: { Cue: ['“I [[told]] him'], Source: ['“[[I]] told him'], Addressee: ['told [[him]]: ‘Yusef'] },
      actors: { Speaker: ['Carla Pintaro'], Addressee: ['Yusef Haddoune'] },
      choices: byPronoun,
      relation: { name: 'Nested in', to: 'He wants to close the port' }
    },
    { tag: 'Actor', words: ['[[General Corrado Veyl]], whose'], actors: { Actor: ['Corrado Veyl'] } }
  ]
}
