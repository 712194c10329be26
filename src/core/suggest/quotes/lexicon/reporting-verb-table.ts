/** The verbs that report, a line each; what the letters stand for is in `reporting-verbs.ts`. */

/** verb, its frames, its kind unless assertion, its medium unless speech */
export const reportingVerbTable = `
say/said qitbw
tell/told qtbwop
add qitb
ask qiwp
reply qitb
answer qitb
respond qitb
announce qitbw
declare qitbc
state qitbw
claim qitbv
argue qitb
insist qitb
assert qitb
maintain qitb
contend qitb
allege qitb
aver* qitb
warn qitbop
caution qitbop
note qitbw
observe qitb
remark qitb
comment qit
concede qitb
admit* qitbgw
acknowledge qitbwg
confess qitbgv
confide qitbo
confirm qitbw
explain qitbw
clarify qitbw
elaborate qi
continue qi
conclude qitb
begin/began/begun q
finish q
stress qitbn
emphasise qitbn
emphasize qitbn
underline tbn
underscore tbn
reiterate qitbn
repeat qitbn
reaffirm qitbn
affirm qitbn
suggest qitbg
propose tgn
predict qitb
forecast/forecast tb
estimate tb
joke qitb
quip* qitb
laugh qi
smile qi
sigh qi
shrug* qi
grin* qi
sob* qi
weep/wept qi
shout qitb
yell qitb
scream qitb
cry qi
exclaim qitb
whisper qitb
mutter qitb
murmur qitb
mumble qi
stammer qi
growl qi
bark qi
roar qi
boom qi
thunder qitb
rage qi
fume qitb
rant qit
seethe qi
snap* qi
snarl qi
sneer qi
scoff qit
retort qitb
counter qitb
shoot/shot+back qi
fire+back qi
hit/hit+back qi
hit/hit+out qi
lash+out qi
chime+in qi
cut/cut+in qi
chip*+in qi
interject qi
interrupt qi
boast qitb
brag* qitb
gush qi
enthuse qi
rave qi
tease qi
marvel qi
muse qitb
wonder qiw belief thought
ponder qiw belief thought
enquire qiw
inquire qiw
query qiw
question qwn
complain qitb
moan qit
grumble qit
lament qitbn
bemoan n
protest qitb
object qit
plead qip
beg* qip
implore qip
beseech/besought p
demand qitvn eventuality
order qpt eventuality
command qpt eventuality
instruct p eventuality
direct p eventuality
urge qiptn eventuality
encourage p eventuality
exhort p eventuality
request tpn eventuality
recommend qtbgn eventuality
advise qitbop
challenge p eventuality
invite p eventuality
pledge qitbvn eventuality
vow qitbvn eventuality
promise qitbvon eventuality
swear/swore/sworn qitbv eventuality
threaten qitvn eventuality
offer qvn eventuality
agree qitb
disagree qi
deny tbgn
dispute tn
refute tn
reject ang
rebuff n
rule+out gn
dismiss an
accuse f
blame f
denounce anf
condemn anf
criticise anf
criticize anf
slam* anf
blast anf
decry an
deride an
mock an
ridicule an
lambast anf
lambaste anf
savage anf
rip* anf
skewer anf
chide q
scold qi
rebuke nf
berate f
deplore an
hail anc
praise anf
applaud anf
laud anf
salute an
commend anf
tout a
welcome an
celebrate a
thank f
describe an
characterise a
characterize a
portray a
depict a
paint a
cast/cast a
frame a
label* ac
label ac
brand ac
term ac
deem c
dub* c
call c
call+for pn eventuality
call+on p eventuality
call+upon p eventuality
appeal+to p eventuality
appeal+for n eventuality
refer*+to an
speak/spoke/spoken+of an
speak/spoke/spoken+about n
talk+of an
talk+about n
warn+of n
warn+against gn
complain+of gn
complain+about gn
boast+of gn
point+to an
allude+to n
insist+on gn
push+for n eventuality
express n
voice n
cite n
quote a
invoke n
report qitbw
reveal qitbwn
disclose qtbwn
divulge tbw
inform to
notify to
brief to
assure qto
reassure qto
remind qtop
convince to
indicate tbw
imply tb
hint tb
signal tb
signal* tb
mention tn
recall qitbgwn fact
remember qitbgwn fact
recount qitbwn
relate qit
narrate qi
testify qitb
attest t
profess tvn
proclaim qitbn
pronounce qitbc
opine qitb
posit t
reason qitb
surmise tb belief thought
venture qit
volunteer qit
interpret a belief thought
stipulate t
specify tw
pray qit
chant qi
sing/sang/sung q
preach qit
lecture qi
joke+about n
sum*+up q
point+out qitbw
spell+out wn
lay/laid+out wn
set/set+out wn
make/made+clear tbw
make/made+it+clear tbw
let/let+it+be+known tb
put/put+it qi
put/put+forward n
read/read qit - writing
write/wrote/written qitbw - writing
post qitb - writing
tweet qitbw - writing
retweet q - writing
blog* qitb - writing
text qit - writing
email qit - writing
message qi - writing
caption qi - writing
pen* q - writing
comment+on n
rule tb
find/found tb fact
hear/heard itb
show/showed/shown tb fact
know/knew/known t fact
hold/held t belief
believe itbw belief thought
think/thought qitbw belief thought
feel/felt itb belief thought
fear itb belief thought
hope itb belief thought
expect t belief thought
doubt tbw belief thought
suspect tb belief thought
reckon qitb belief thought
guess tb belief thought
assume tb belief thought
presume tb belief thought
speculate tb belief thought
fret* qitb belief thought
worry qitb belief thought
imagine tb belief thought
realise t fact thought
realize t fact thought
understand/understood t fact thought
`
