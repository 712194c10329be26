/** Verbs that tell who speaks or acts, and words that can be no part of a name or a description. In lower case. */
import { wordsOf } from './words-of.ts'

/** What people and those who speak do, in the forms that stand behind a subject. */
export const speakingVerbs = wordsOf(`
said says say told tells tell added adds add insisted insists insist claimed claims claim warned warns warn argued argues argue
stated states declared declares announced announces wrote writes tweeted tweets posted posts denied denies deny confirmed
confirms acknowledged admits admitted conceded concedes explained explains noted notes remarked recalled recalls replied
replies responded responds answered asked asks wondered vowed vows pledged pledges promised promises urged urges called calls
accused accuses criticised criticized condemned condemns praised praises suggested suggests believes believed thinks thought
feels felt knows knew hopes hoped fears feared wants wanted expects expected agreed agrees disagreed rejected rejects dismissed
dismisses described describes reported reports repeated reiterated stressed emphasised emphasized underlined underscored
predicted predicts estimated estimates quipped joked jokes laughed sighed shouted yelled screamed whispered cried muttered
mumbled snapped retorted countered shot boasted bragged complained complains lamented laments mused observed testified
testifies alleged alleges asserted asserts maintained maintains contended contends cautioned cautions advised advises commented
comments concluded concludes continued continues disclosed revealed reveals signalled signaled hinted hints implied indicated
indicates informed instructed ordered pleaded pleads appealed begged demanded demands requested swore thanked apologised
apologized congratulated hailed hails blasted slammed slams mocked ridiculed blamed blames defended defends opposed supports
supported backed endorsed voted met meets spoke speaks smiled nodded shrugged grinned resigned arrived visited flew left
returned tried refused refuses declined declines decided attended signed won lost died married joined spent took gave went came
made got saw sat stood kept held led began grew
`)

/** Forms of be, have, do and the modal verbs. */
export const auxiliaries = wordsOf(`
is are was were be been being am has have had having do does did done will would shall should can could may might must isn't
aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't cannot ain't
`)

export const prepositions = wordsOf(`
of in on at to from for by with about against between among through during before after above below over under into onto upon
near within without across along behind beyond despite toward towards until since per via amid like unlike inside outside
around off out up down as than beside besides beneath underneath aboard amongst atop versus plus opposite following including
regarding concerning alongside throughout according
`)

export const conjunctions = wordsOf(`
and or but nor so yet if when while because although though unless whereas whether where how why that which who whom whose what
once whenever wherever however moreover meanwhile therefore thus hence otherwise instead besides then also too not
`)

export const determiners = wordsOf(`
the a an this that these those my your his her its our their some any no every each either neither both all several many few
most more another such one two three four five six seven eight nine ten dozens hundreds thousands millions other
`)

export const pronounWords = wordsOf(`
i you he she it we they me him her us them myself yourself himself herself itself ourselves themselves mine yours hers ours
theirs who whom whose someone somebody anyone anybody everyone everybody nobody none nothing something anything everything i'm
i've i'd i'll you're you've you'll you'd he'd he'll she'd she'll it'd it'll we're we've we'd we'll they're they've they'd
they'll there here let
`)

export const adverbs = wordsOf(`
now then just only even still already never ever always often sometimes again once twice soon later earlier ago here there very
quite rather too almost nearly about well far away back together perhaps maybe indeed really actually today tomorrow yesterday
tonight overnight recently currently previously reportedly allegedly apparently initially finally eventually ultimately
certainly clearly simply merely probably possibly meanwhile nevertheless nonetheless furthermore additionally similarly
likewise elsewhere forward ahead abroad yes no
`)

export const daysAndMonths = wordsOf(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march
april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas
easter ramadan am pm est et gmt utc bst cet
`)

/** Inside a name, in lower case: Ursula von der Leyen, Mohammed bin Salman. */
export const particles = wordsOf(`de de del della der des di da dos das du la le el al ul bin ibn ben bint van von vom zu zur ter y bat abu ap d'`)

/** Behind a name and belonging to it. */
export const suffixes = wordsOf('jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii esq phd md qc kc mp mep')

/** Other verbs whose form a noun could have: what stands before them is no compound. */
export const otherVerbs = wordsOf(`
fell threw drove ran wore chose built bought brought taught fought sought caught thought paid lent sent put set let cut hit
hurt quit shut rose rang sang drank swam ate drew grew blew knew fled bled fed hid slid rode wrote broke woke stole froze swore
tore bore beat beats stood understood withdrew overthrew became overcame came goes go give gives take takes make makes get gets
lose loses win wins seek seeks face faces plan plans hope fear claim vow vows pledge warn urge want expect consider fail fails
seem seems appear appears remain remains stay stays die dies live lives work works leave leaves arrive arrives meet meets visit
visits return returns hold holds launch reject back backs join joins sign signs attack attacks kill kills arrest arrests seize
seizes strike strikes fire fires push pushes pull pulls turn turns move moves run runs bring brings use uses need needs keep
keeps find finds help helps try tries hail slam blast accuse deny confirm reveal announce declare call tell say ask speak
speaks act acts look looks show shows offer offers open opens close closes start starts stop stops begin begins end ends raise
raises cross crosses enter enters head heads follow follows lead leads rule rules order orders vote votes respond react reacts
threaten threatens
`)
