/** PLOVER's modes. `when` lists the event types with which a mode may be chosen; a mode that several types share stands once. */
import type { FieldChoice } from '../model.ts'

export const eventModes: FieldChoice[] = [
  { id: 'visit', name: 'Visit', when: ['CONSULT'], definition: 'One party travels to the other.' },
  {
    id: 'third-party',
    name: 'Third party',
    when: ['CONSULT'],
    definition: 'Somebody mediates, or they meet on the ground of a third.'
  },
  { id: 'multilateral', name: 'Multilateral', when: ['CONSULT'], definition: 'Three or more parties confer.' },
  { id: 'phone', name: 'Phone', when: ['CONSULT'], definition: 'By telephone, video or other means from afar.' },
  {
    id: 'withdraw',
    name: 'Withdraw',
    when: ['RETREAT', 'SANCTION'],
    definition: 'RETREAT: forces leave a place. SANCTION: leaves an organisation, a treaty or talks, or recalls its people.'
  },
  { id: 'release', name: 'Release', when: ['RETREAT'], definition: 'Lets people go or gives property back.' },
  { id: 'disarm', name: 'Disarm', when: ['RETREAT'], definition: 'Gives up, destroys or hands over weapons.' },
  { id: 'ceasefire', name: 'Ceasefire', when: ['RETREAT'], definition: 'Stops fighting, or keeps to a truce.' },
  { id: 'access', name: 'Access', when: ['RETREAT'], definition: 'Lets inspectors, helpers, observers or goods through.' },
  { id: 'resign', name: 'Resign', when: ['RETREAT'], definition: 'Gives up an office.' },
  {
    id: 'assist',
    name: 'Assist',
    when: ['REQUEST', 'REJECT'],
    definition: 'REQUEST: asks for help or cooperation. REJECT: refuses it.'
  },
  {
    id: 'change',
    name: 'Change',
    when: ['REQUEST', 'REJECT'],
    definition: 'REQUEST: asks for another policy, law or leader. REJECT: refuses that.'
  },
  {
    id: 'yield',
    name: 'Yield',
    when: ['REQUEST', 'REJECT'],
    definition: 'REQUEST: asks the other side to give way. REJECT: refuses to give way.'
  },
  {
    id: 'meet',
    name: 'Meet',
    when: ['REQUEST', 'REJECT'],
    definition: 'REQUEST: asks for talks, mediation or a meeting. REJECT: refuses them.'
  },
  { id: 'disapprove', name: 'Disapprove', when: ['ACCUSE'], definition: 'Criticises, condemns or complains.' },
  { id: 'investigate', name: 'Investigate', when: ['ACCUSE'], definition: 'Opens or leads an inquiry.' },
  {
    id: 'allege',
    name: 'Allege',
    when: ['ACCUSE'],
    definition: 'Says that somebody did a particular wrong, or charges or sues them.'
  },
  {
    id: 'restrict',
    name: 'Restrict',
    when: ['THREATEN', 'COERCE'],
    definition: 'THREATEN: announces limits on rights, trade or movement. COERCE: limits them, bans a group or an assembly.'
  },
  {
    id: 'arrest',
    name: 'Arrest',
    when: ['THREATEN', 'COERCE'],
    definition: 'THREATEN: announces arrests or detention. COERCE: arrests or detains.'
  },
  {
    id: 'relations',
    name: 'Relations',
    when: ['THREATEN'],
    definition: 'Announces that relations, aid or an agreement will be cut or ended.'
  },
  {
    id: 'expel',
    name: 'Expel',
    when: ['THREATEN', 'SANCTION'],
    definition: 'THREATEN: announces expulsions. SANCTION: expels diplomats, organisations or members.'
  },
  {
    id: 'territory',
    name: 'Territory',
    when: ['THREATEN'],
    definition: 'Announces that land, sea or airspace will be taken, crossed or closed.'
  },
  { id: 'violence', name: 'Violence', when: ['THREATEN'], definition: 'Announces the use of force.' },
  { id: 'demo', name: 'Demonstration', when: ['PROTEST'], definition: 'Marches, rallies, holds a vigil or a sit-in.' },
  { id: 'riot', name: 'Riot', when: ['PROTEST'], definition: 'A crowd uses violence.' },
  { id: 'strike', name: 'Strike', when: ['PROTEST'], definition: 'Stops work, or shuts shops and schools.' },
  { id: 'hunger', name: 'Hunger strike', when: ['PROTEST'], definition: 'Refuses food.' },
  { id: 'boycott', name: 'Boycott', when: ['PROTEST'], definition: 'Refuses to buy, to vote, to attend or to take part.' },
  {
    id: 'obstruct',
    name: 'Obstruct',
    when: ['PROTEST'],
    definition: 'Blocks a road, an entrance or a proceeding, or occupies a place.'
  },
  { id: 'vandalize', name: 'Vandalize', when: ['PROTEST'], definition: 'Damages or defaces property.' },
  { id: 'convict', name: 'Convict', when: ['SANCTION'], definition: 'Finds guilty, sentences or fines.' },
  {
    id: 'discontinue',
    name: 'Discontinue',
    when: ['SANCTION'],
    definition: 'Breaks off or reduces relations, aid, trade or an agreement.'
  },
  { id: 'troops', name: 'Troops', when: ['MOBILIZE'], definition: 'Moves or readies soldiers.' },
  { id: 'weapons', name: 'Weapons', when: ['MOBILIZE'], definition: 'Deploys, tests or shows off weapons.' },
  { id: 'police', name: 'Police', when: ['MOBILIZE'], definition: 'Deploys police in force.' },
  { id: 'militia', name: 'Militia', when: ['MOBILIZE'], definition: 'Gathers or arms irregular forces.' },
  {
    id: 'seize',
    name: 'Seize',
    when: ['COERCE'],
    definition: 'Takes or freezes property, or takes over a building or a vessel.'
  },
  { id: 'censor', name: 'Censor', when: ['COERCE'], definition: 'Suppresses speech, press or the network.' },
  { id: 'curfew', name: 'Curfew', when: ['COERCE'], definition: 'Orders people off the streets.' },
  { id: 'martial-law', name: 'Martial law', when: ['COERCE'], definition: 'Declares a state of emergency or military rule.' },
  { id: 'deport', name: 'Deport', when: ['COERCE'], definition: 'Forces people out of a country or a region.' },
  {
    id: 'withhold',
    name: 'Withhold',
    when: ['COERCE'],
    definition: 'Keeps back goods, water, power, payments or information to bring pressure.'
  },
  { id: 'misinformation', name: 'Misinformation', when: ['COERCE'], definition: 'Spreads falsehoods to sway or disrupt.' },
  { id: 'cyber', name: 'Cyber', when: ['COERCE'], definition: 'Breaks into, disrupts or spies on computers.' },
  { id: 'abduct', name: 'Abduct', when: ['ASSAULT'], definition: 'Kidnaps, takes hostages or hijacks.' },
  { id: 'beat', name: 'Beat', when: ['ASSAULT'], definition: 'Strikes people, with or without an object.' },
  { id: 'torture', name: 'Torture', when: ['ASSAULT'], definition: 'Causes pain on purpose to people who are held.' },
  { id: 'sexual', name: 'Sexual', when: ['ASSAULT'], definition: 'Rape and other sexual violence.' },
  { id: 'targeted', name: 'Targeted', when: ['ASSAULT'], definition: 'Kills or tries to kill a particular person.' },
  { id: 'destroy', name: 'Destroy', when: ['ASSAULT'], definition: 'Destroys buildings, fields or other property.' },
  { id: 'primitive', name: 'Primitive weapons', when: ['ASSAULT'], definition: 'With knives, clubs, stones or fire.' },
  { id: 'firearms', name: 'Firearms', when: ['ASSAULT'], definition: 'With guns and other small arms.' },
  { id: 'explosives', name: 'Explosives', when: ['ASSAULT'], definition: 'With bombs, mines or grenades.' },
  { id: 'suicide-attack', name: 'Suicide attack', when: ['ASSAULT'], definition: 'The attacker means to die in it.' },
  { id: 'aerial', name: 'Aerial', when: ['ASSAULT'], definition: 'From aircraft with a crew.' },
  { id: 'drone', name: 'Drone', when: ['ASSAULT'], definition: 'With aircraft or vessels without a crew.' },
  { id: 'heavy-weapons', name: 'Heavy weapons', when: ['ASSAULT'], definition: 'With artillery, tanks, rockets or missiles.' },
  {
    id: 'crowd-control',
    name: 'Crowd control',
    when: ['ASSAULT'],
    definition: 'With tear gas, water cannon, rubber bullets and the like.'
  },
  {
    id: 'unconventional',
    name: 'Unconventional',
    when: ['ASSAULT'],
    definition: 'With chemical, biological, radiological or nuclear weapons, or by mass killing.'
  }
]
