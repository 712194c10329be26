/**
 * Given names of many languages, without diacritics, in lower case. What bears both genders stands in both lists. They tell
 * that a capitalised word is a person's and, with less certainty, which pronoun goes with it.
 */
import { wordsOf } from './words-of.ts'

export const femaleNames = wordsOf(`
abby abigail ada adela adelaide adele adelina adriana adrienne agata agatha aggie agnes agnieszka aicha aida aileen aimee aisha
ajla akiko alana alba alejandra aleksandra alena alessandra alessia alexa alexandra alexandria alexia alexis alice alicia
alicja alina aline alisha alison alissa alisson allison alma almudena alyona alyssa amal amalia amanda amara amber amelia
amelie amina aminata amira amna amy ana anabel anabelle anahit anais anamaria anastasia anastasiia anastasiya andrea andreea
andrijana anette angel angela angele angelica angelika angelina angelique angie anika anita anja anjali anka ann anna annabel
annabelle annalena annamaria anne annegret anneke anneliese annemarie annette annie annika anouk anthea antje antoinette
antonella antonia anuradha anushka anya aoife april arabella araceli archana ariadne ariana arianna ariel arlene arwa ashley
ashraqat asia aslaug asma asmaa astrid asuncion athena aubrey audrey augusta aurelia aurelie aurora ava avery awa ayaan ayako
ayesha aylin ayse aysel aziza bahar barb barbara barbora basma bea beata beate beatrice beatriz becky begona belen belinda
bella benedetta benedicte berenice bernadette bernice bertha beryl bess beth bethan bethany betsy bettina betty beverley
beverly bianca birgit birgitta birgitte blanca blanka blessing bogna bonnie bozena branka brenda briana bridget brigid brigitta
brigitte britney britt britta brittany bronwyn brooke bryony bushra caitlin camila camilla camille candace candice cara carina
carla carlota carly carmel carmela carmen carol carole carolina caroline carolyn carrie carys cassandra cassidy cassie catalina
catarina catherine cathleen cathrine cathy cecile cecilia celeste celia celine chantal charity charlene charlotte chelsea cher
cherie cheryl chiara chiharu chika chioma chloe chris christa christel christiane christie christina christine chrystia chung
cilla cindy claire clara clare clarissa claudette claudia claudine clementine cleo coleen colette colleen concepcion concetta
connie constance consuelo cora coralie cordelia corina corinna corinne cornelia cosima courtney cristiana cristina crystal
cynthia daisy dalia dana dani daniela daniele daniella danielle danuta daphne daria darina darlene darya dasha dawn dayana deb
debbie debora deborah debra deirdre delia delphine denise derya desiree devi diana diane dianne diletta dilma dina dinah divya
dolores dominika dominique donatella donna dora doreen doris dorota dorothea dorothee dorothy dragana dunja dusica ebba ebony
edda edie edina edita edith edna edwina effie eileen eilis eimear ekaterina elaine elba eleanor electra elena eleni eleonora
elif elina elinor elisa elisabeth elisabetta elise eliza elizabeth elke ella elle ellen ellie elly elsa elsie elspeth elvira
elzbieta ema emanuela emer emi emiko emilia emilie emily emine emma enid erica erika erin erna ernestine esma esme esmeralda
esperanza esra estelle ester esther etsuko eugenia eugenie eunice eva evangelina eve evelina eveline evelyn ewa fabiana
fabienne fadila fadwa faith fanny farah farida fatema fatima fatimah fatma fatou fatoumata fay faye federica feli felicia
felicity fenella fernanda ffion filippa filomena fiona fiorella flavia fleur flora florence florentina fran franca frances
francesca francisca francoise franziska freda frederica frederique freya frida frieda gabriela gabriele gabriella gabrielle
gail galina gaynor gemma genevieve georgette georgia georgiana georgie georgina geraldine gerda gerri gertrude ghada ghislaine
gianna gigi gilda gillian gina ginevra ginger ginny gioia giorgia giovanna gisela gisele giselle gita giulia giuliana gladys
glenda glenys gloria golda grace gracie graciela grainne grazia graziella greta gretchen gretel griselda gro guadalupe gudrun
gulnara gunilla gwen gwendolyn gwyneth habiba hafsa hala halima halina halle hana hanan hanna hannah hanne hannelore harriet
hatice hattie hayat haydee hayley hazel heather heba hedda hedwig hedy heidi heike helen helena helene helga henrietta henrike
hermine hermione hester hilary hilda hilde hildegard hillary hind hiroko holly hope hortense huda ida ilaria ilda ileana ilka
ilona ilse iman imani imelda imogen ina india indira ines inga inge ingeborg inger ingrid inna ioana iona ira irena irene irina
iris irma irmgard isabel isabell isabella isabelle isadora isha ishbel isis isla isobel isolde ivana ivanka iveta ivette ivonne
ivy iwona izabela jacinda jacinta jackie jacqueline jacqui jada jade jaime jamila jana jane janelle janet janette janice janie
janina janine janis janja jannat jasmin jasmina jasmine jaya jayne jean jeanette jeanie jeanine jeanne jelena jelka jemima jen
jenna jennie jennifer jenny jess jessica jessie jill jillian jo joan joana joann joanna joanne jocelyn jodie jody joelle
johanna jolanta jolene joni jordan jordana josefa josefina josephine josette josie joy joyce juana juanita judi judit judith
judy julia juliana juliane julianna julianne julie juliet julieta juliette june jung jurgita justina justine justyna jutta
jyoti kadri kaja kajsa kalpana kamala kamila kanako kara karen karima karin karina karla karolina karoline karyn kasia kata
katalin katarina katarzyna kate katerina katharina katharine katherine kathleen kathrin kathryn kathy katia katie katja katrin
katrina katy katya kay kaye kayla kaylee keiko keira kelly kellyanne kelsey kendra kerry kerstin keziah khadija khadijah kiera
kiersten kim kimberley kimberly kira kirsten kirstie kirstin kirsty kitty klara klaudia klavdija klementyna kornelia kris
krista kristen kristi kristin kristina kristine krystyna kylie kyoko laetitia laila lakshmi lamia lana lara larisa larissa
latifa latoya laura lauren laurie lavinia layla lea leah leanne lee leila leilani lejla lena leni leona leonie leonor leonora
lesley leslie leticia letitia letizia lexi leyla lia liana lidia lidija liesel liesl lila lili lilian liliana lilith lilla
lillian lilly lily lin lina linda lindsay lindsey line linh linnea lioubov lisa lisbeth lisette liv livia liz liza lizzie
ljiljana ljubica lois lola lolita loren lorena loretta lori lorna lorraine lotta lotte louisa louise lourdes lubna luca luci
lucia luciana lucie lucienne lucija lucile lucille lucinda lucrezia lucy ludivine ludmila luisa luise luiza luka lupe luz lydia
lyn lynda lyndsey lynette lynn lynne lyra lyubov mabel macarena maddie madeleine madeline madelyn madhuri madison mae magali
magda magdalena maggie maha mahnoor mai maia maike maira maire mairead maisie maja malala malgorzata malia malika malin malina
mallory mamie manal mandy manon manuela mara marcela marcella marcia mare mareike maren marga margaret margareta margarete
margarita margaux margherita margit margo margot margret margrethe marguerite maria mariah mariam mariama mariana marianna
marianne maribel marie mariela marielle marietta marija marika marilyn marina marine marion marisa marisol marissa maristela
marit marita marjorie marla marlene marnie marta martha marthe marti martina martine mary maryam maryann maryanne maryna
marzena masha mathilda mathilde matilda matilde maud maude maura maureen mavis maxine may maya mayra mayu meaghan medea meena
meera meg megan meghan mei meike melania melanie melina melinda melisa melissa melody merce mercedes meredith meriem merve
meryem meryl mette mia michaela michele michelle michiko mika mikaela mila milagros milena milica millicent millie mimi mina
mindy minna minnie mira miranda mireille mirela mirella miriam mirjam mirjana mitzi moira mollie molly mona monica monika
monique morag morgan morwenna muna munira muriel myra myriam myrna myrtle nabila nada nadege nadezhda nadia nadine nadiya nahid
naima najat najla nan nana nanami nancy nandini naoko naomi narges nasreen nastya natacha natalia natalie nataliia nataliya
natallia nataly natalya natasa natascha natasha nathalie nawal nayla nazanin neelam neha nela nell nellie nelly nena nevena
ngozi niamh nichola nicky nicola nicole nicoletta nicolette nieves nika niki nikita nikki nikolina nilufar nimra nina ninel
ninette nisha nives noa noelia noelle noemi nomvula nora noreen norma nour nuala nuria nusrat octavia odessa odette odile
ofelia oksana oktavia olena olesya olga olha olive olivia olympia oona oonagh ophelia oprah oriana orla orly ornella ortrud
ottilie padma page paige palmira paloma pam pamela paola pascale pat patience patricia patrizia patsy patti patty paula
paulette paulina pauline payton pearl peggy penelope penny perla perpetua petra petronella philippa phillipa phoebe phyllis pia
pilar pina piper pippa polina polly poppy portia precious priti priya priyanka prudence purificacion qing queenie rabia rachael
rachel rachele rada radhika radka radmila rafaela raisa raluca ramona rana rania raquel rasa rashida raushan raven reba rebecca
rebekah regan regina regine reham reiko reina remedios renata renate rene renee renuka reyhan rhea rhiannon rhoda rhona rhonda
ria ricarda rihanna rima riona rita ritu roberta robin robyn rocio rokhaya romana romina romy rona roni ros rosa rosalba
rosalia rosalie rosalind rosalinda rosalyn rosamund rosana rosanna rosanne rosario rose roseanne rosella rosemarie rosemary
rosetta rosie rosina rosita roswitha rowan rowena roxana roxane roxanne roza ruba ruby rukhsana rumiko ruth ruthie ruzica
sabiha sabina sabine sabrina sachiko sadie safa safiya sahar saida sally salma salome sam samantha samar samara samia samira
samiya sana sandra sandrine sandy sanja sanna sanne sara sarah sarita sascha sasha saskia savannah scarlett selena selin selina
selma senada serafina serap serena severine shabana shabnam shakira shamima shanaz shania shannon shanti sharmila sharon shaun
shauna sheena sheila shelby shelley shereen sheri sherri sherry sheryl shilpa shirin shirley shivani shona shreya sian sibel
sidonie sienna sigrid silje silke silvana silvia simone simran sina sinead siobhan sissel sita siv skye slavica snezana socorro
sofia sofie sofija sofiya soha solange soledad soleil solveig sondra sonia sonja sonya sophia sophie soraya stacey stacy stana
stefania stefanie stella steph stephanie stephany sue suellen sukhmani sumaya sunita suri susan susana susanna susannah susanne
susi susie suzan suzana suzanna suzanne suzette svea svetlana svitlana swati sybil sylvia sylvie tabea tabitha tahira taina
takako talia talitha tamar tamara tami tamika tammy tamsin tania tanja tansu tanya tara tasha tatiana tatjana tatyana taylor
tea tegan teodora teresa tereza terri terry tess tessa thalia thea theda thelma theodora theresa therese thi tia tiana tiffany
tilda tilly tina toni tonia tonya topaz tori tova tove tracey tracie tracy tricia trina trinity trish trisha trixie trudi trudy
tuba tulsi tyra ulla ulrika ulrike uma una ursula usha uta ute vala valentina valeria valerie valeriya valida vanda vandana
vanessa vania vanja vasiliki vasilisa vera verena verity verna verona veronica veronika veronique vesna vibeke vicki vickie
vicky victoria victorine vida vidya viktoria viktoriia viktoriya vilma viola violet violeta violette virginia virginie vita viv
vivian viviana viviane vivien vivienne wafa wanda wangari wanjiku wendy wiebke wiktoria wilhelmina wilma winifred winnie winona
wioletta xanthe xenia ximena xiomara yael yaiza yamina yana yara yasemin yasmeen yasmin yasmina yasmine yekaterina yelena
yesenia yetunde yevgenia yevheniia yin ying yoko yolanda yolande yseult yui yukiko yuko yulia yuliia yuliya yumi yuna yvette
yvonne zadie zahra zaida zaina zainab zara zarina zdenka zeinab zelda zelma zeynep zhanna ziva zlata zoe zofia zohra zora zoya
zsuzsa zsuzsanna zubaida zuleika zulfiya zuzana
`)

export const maleNames = wordsOf(`
aaron abbas abdallah abdel abdelaziz abdelkader abdi abdirahman abdou abdul abdulaziz abdulla abdullah abdulrahman abe abel
abhijit abhishek abiy abner abraham abram abu achilles achim adam adama adamu adan addison adel ademola aditya adnan adolf
adolfo adrian adriano adrien agustin ahmad ahmed ahmet aidan ajay akash akbar akhil akihiko akihito akin akio akira akram aksel
alain alan alasdair alastair alban albert alberto albin alden aldo aldous alec aled alejandro alek aleksandar aleksander
aleksandr aleksei aleksey aleksy ales alessandro alessio alex alexander alexandr alexandre alexandros alexandru alexei alexej
alexey alexis alf alfie alfons alfonso alfred alfredo algernon ali alireza alistair allan allen alonso aloysius alpha alphonse
altaf alton alun alvaro alvin amadeo amadou amar amari ambrose amer amin amir amit amitabh amos anand anant anas anatol anatole
anatoli anatoliy anatoly anders andras andre andrea andreas andrei andrej andres andrew andrey andrii andris andrius andriy
andrzej andy angel angelo angus anibal anil anselm anson ante anthony antoine anton antoni antonin antonio antonis antony antti
anwar apostolos aram archibald archie ardian aristide arjun armand armando armen armin arnaud arne arnold arnoldo aron arsen
arsenio arseniy artem arthur artur arturo arun arvid arvind asad asger ashley ashok ashraf ashton asif aslan atilla attila
aubrey august augustin augusto augustus aurel aurelien aurelio austin avi avigdor axel ayman ayub aziz babak badr bahram bakary
baldur balint baltasar bao barack barnabas barnaby barney barry bart bartholomew bartosz bashar bashir basil bassam bassem
bastian baz beau ben benedict benedikt benicio benito benjamin bennett benny benoit benyamin berk bernard bernardo bernd
bernhard bernie bert berthold bertil bertrand beto bevan bikram bilal bilawal bill billy binyamin bjarne bjorn blaine blair
blaise blake blaz bo bob bobby bogdan boguslaw bohdan bojan boleslaw bongani boniface boris borislav borja borut boutros boyd
boyko brad bradford bradley brady bram bramwell brandon branislav branko brayden brendan brendon brent bret brett brian brice
brock brodie bronislaw bruce bruno bryan bryant bryce bryn bud burak burhan burt byron caesar cai caleb callum calum calvin
cameron camilo can carl carlo carlos carlton carmine carsten carter cary casey casimir caspar casper cassius cecil cedric celso
cem cengiz cesar cesare chad chaim chandra charles charley charlie chas che chen chester chet chidi chris christian christoph
christophe christopher christos chuck chukwuemeka chun cian ciaran ciro clarence clark claude claudio claudiu claus clay
clayton clemens clement cletus cliff clifford clint clinton clive clyde cody colby cole colin colm connor conor conrad
constantin constantine cooper corbin corey cormac cornelius cornell corrado cory cosimo cosmo costas courtney craig crispin
cristian cristiano cristobal curtis cuthbert cyril cyrille cyrus dafydd dag dai daichi daisuke dale damian damiano damien damir
damon dan dana dane daniel daniele danijel danil danilo danny dante dara darius dariusz darko darragh darrell darren darryl
darwin dastan dave david davide davit davor dawid dawud dayton dean declan deepak deepender dejan delroy demetrius demian denis
deniz dennis denny denys denzel deon derek dermot derrick desmond dev devin devon dewey dexter diarmuid dick didier diego
dieter dietmar dietrich digby dilip dillon dima dimitar dimitri dimitrios dimitris dimitrov dinesh dino dion dirk dmitri
dmitrii dmitriy dmitry dmytro dom domenico domingo dominic dominik dominique don donal donald donatien donnie donovan dorian
doug dougal douglas doyle dragan drago dragomir drew duane dudley duncan dusan dustin dwayne dwight dylan eamon eamonn earl
easton eberhard ebrahim ed eddie eden edgar edgardo edi edin edmond edmund edmundo edoardo edouard eduard eduardo edvard edward
edwin efraim efrain egil egon ehud einar eino eitan elden eldridge eli elia elian elias elie eliezer elijah eliot elisha elliot
elliott ellis elmar elmer elon elton elvis elyas emanuel emanuele emerson emil emile emiliano emilio emin emir emmanuel emmett
emrah emre enda ender endre enno eno enoch enrico enrique enzo ephraim ercan erdem erdogan eren eric erich erick erik erkan
erling ernest ernesto ernie ernst errol erwan erwin esa esteban ethan etienne euan eugen eugene eugenio evan evangelos evans
evariste evelyn everett evert evgeni evgeny evo ewan ewen eyad eyal ezekiel ezio ezra fabian fabien fabio fabrice fabrizio fadi
fahad faisal faiz fares farhad farid farooq farouk faruk fausto federico fedor felipe felix feng ferdinand ferenc fergal fergus
fernand fernando festus fidel filip filipe filippo findlay finlay finn fintan fiodor fionn florent florentino florian floyd
forrest foster fouad francesco francis francisco franck franco francois frank frankie franklin franz fraser fred freddie freddy
frederic frederick frederik fredrik friedrich fritz fumio fyodor gabor gabriel gabriele gael gaetan gaetano gagik gamal gareth
garfield garret garrett garrison garry garth gary gaspar gaspard gaston gaurav gautam gavin gavriel gavrilo gennadi gennadiy
gennady geoff geoffrey georg george georges georgi georgios georgiy georgy geraint gerald gerard gerardo gerd gergely gerhard
germain german gernot gerrit gerry gert ghassan giacomo giampaolo gian giancarlo gianfranco gianluca gianluigi gianni gideon
gil gilad gilbert gilberto giles gilles gino giorgi giorgio giovanni girish giulio giuseppe glen glenn goncalo goran gordan
gordon gorka goro gottfried graeme graham grant granville greg gregg gregoire gregor gregorio gregory griffin grigor grigory
grzegorz guido guillaume guillermo gunnar gunter gunther gus gustaf gustav gustave gustavo guy gyorgy habib haider hakan hakeem
hakim hal haldor halil hamad hamid hamish hamza hank hannes hannu hans hansjorg haoran harald hari haris harish harjit harlan
harold haroon harri harrison harry harsh haruki harun harvey hasan hashim hassan hassane hayden heath hector heiko heiner
heinrich heinz hellmut helmut hendrik henk henri henrik henrique henry heraldo herb herbert heriberto herman hermann hernan
herschel hesham hideki hideo hieronymus hikmet hilario hiram hiro hirohito hiroshi hiroto hisham holger homer horace horacio
horatio horst hossam hossein houari howard hubert hudson huey hugh hugo hui humberto humphrey hung hunter husain husam husayn
hussain hussein huw hyun iain ian ibrahim ibrahima idris ignacio ignatius ignazio igor ihor ike iker ilan ilham ilia ilie ilija
ilir ilker illia ilya imad imran imre inaki ingmar ingo ioannis ion ionut irfan irvin irving irwin isaac isaak isaiah isak
ishaan ishmael isidore isidro iskander islam ismael ismail ismet israel issa istvan itai itamar ivan ivar ivica ivo ivor iyad
izaak izidor jaap jacek jack jackson jacob jacopo jacques jad jaden jafar jai jaime jair jairo jake jakob jakov jakub jalal
jamal jamel james jameson jamie jamil jan janez janko jannik jannis janos janusz jared jarek jaromir jaroslav jaroslaw jarrod
jarvis jason jasper javed javid javier jawad jay jayden jean jeb jed jeff jefferson jeffery jeffrey jens jerald jeremiah
jeremias jeremy jermaine jerome jerry jerzy jesper jesse jesus jethro jim jimmy jin jindrich jiri joachim joan joao joaquim
joaquin job jochen joe joel joey johan johann johannes john johnathan johnny johnson jon jonah jonas jonathan joop jordan jordi
jorg jorge jorgen joris jorn jose josef joseph josh joshua josiah josip jost josue jovan jozef jozsef juan juanjo jude juha
jules julian julien julio julius juma jun junaid junichiro junior jupp juraj jurgen juri jussef jussi justice justin justus
kabir kacper kadir kai kaito kajetan kamal kamil kamran kane kaoru karel karim karl karlheinz karol karsten kaspar kasper
kassym kay kazimierz kazuo keanu keegan keir keith kelly kelvin kemal ken kenan kendrick kenji kenneth kenny kent kenta kermit
kerry kevin khaled khalid khalifa khalil khamis khan khurram kian kiefer kieran killian kim kimi king kip kiran kirill kirk kit
kiyoshi klaas klaus klemens knut kobe kobi kofi kolinda komil konrad konstantin konstantinos korbinian kostas kris krishna
kristian kristijan kristof kristoffer krzysztof kujtim kumar kurt kwabena kwaku kwame kwasi kyle kyriakos kyrylo lachlan
ladislav lajos lal lamar lambert lamine lance lando landon larry lars laszlo latif laurence laurens laurent laurentiu lauri
lauro lawrence lazar lazare leander lech lee leif leigh leland len lenin lennart lennox lenny leo leon leonard leonardo leonel
leonid leopold leopoldo leroy les lesley leslie lester leszek lev levi levon lewis lex liam lin lincoln lindsey linus lionel
lior livio ljubo ljubomir llewellyn lloyd logan lon lonnie lorcan lorenz lorenzo lothar lou louis lowell luc luca lucas lucian
luciano lucien lucio lucius ludek ludovic ludwig luigi luis luiz luka lukas lukasz luke luther lyle lyndon maarten mac maciej
mack madhav mads mael magnus mahamadou mahathir mahesh mahfuz mahinda mahmood mahmoud mahmud maik majid makoto malachi malachy
malcolm malik mamadou mamoun manfred manish manmohan mano manoj mansoor manuel manus mao marat marc marcel marcello marcelo
marcin marco marcos marcus marek margus marian mariano marin mario marion marius mariusz mark marko markus marlin marlon
marouane marshall martial martin martti marty marvin marwan masahiro masato mason masoud massimo massoud matej mateo mateus
mateusz mathew mathias mathieu mathis matias mats matt matteo matteus matthew matthias matthieu matti mattia maurice mauricio
maurits maurizio mauro max maxence maxim maxime maximilian maximiliano maximo maxwell mayur mehdi mehmet meir mel melvin melvyn
merlin mervyn micah michael michail michal michalis micheal michel miguel mihai mihail mihajlo mikael mike mikel mikey mikhail
mikheil miki mikko miklos mikolaj milan mile miles milo milorad milos milton mimoun minh mircea miro miroslav mirza misha mitch
mitchell mitsuo mladen modibo modou mohamad mohamed mohammad mohammed mohan mohit moises moktar momcilo monty mordechai morgan
morris mortaza morten mortimer moshe mostafa moussa muammar mubarak muhamed muhammad muhammadu muhsin mukesh mukhtar munir
murad murat murray mustafa mykhailo mykola myles mynor nabil nader nadim nadir naftali nagui naim najib najibullah nana
napoleon narayan narendra naruhito naseem naser nasir nasser nat nate nathan nathaniel naveed navin nayef nayib nazar neal ned
neftali nehru neil nelson nemanja neven neville newt niall niccolo nicholas nick nicky nico nicola nicolae nicolas nicolo nigel
nihad nikita niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils nizar noah nobu noel nolan norbert norberto
norman norris nouri nuno nuri nursultan obafemi octavio odd oded odin odysseas ofer olaf olav ole oleg oleh oleksandr oleksii
oleksiy oliver olivier ollie olof olusegun oluwaseun omar omari omer omid ondrej onur oran orazio oren orest orhan orion
orlando orrin orson orville oscar oskar osman osvaldo oswald othmar othon otis otmar otto ousmane owen ozan pablo paco paddy
padraig paolo papa paris parker parviz pascal paschalis pasquale pat patricio patrick patrik patryk paul paulino paulo paulus
pavao pavel pavle pavlo pavlos pavo pawel payam peadar pedro peer pekka pelle per percival percy pere perry pertti pervez petar
pete peter petr petras petri petro petros petru petter petteri peyton phil philip philipp philippe phillip phineas pier pierce
pierluigi piero pierre piers piet pieter pietro pim pio piotr placido pol porfirio prabowo pradeep prakash pramod pranab
prashant prem preston prince przemyslaw qasim quentin quincy quinn quique rachid radek radi radoslaw radovan radu rafael rafal
raffaele rafi rafiq ragnar rahim rahman rahul rainer raj raja rajeev rajesh rajiv raju rakesh ralf ralph ram raman ramazan
ramesh rami ramin ramiro ramon ramsey ramzan rana randall randolph randy ranil ranjit raoul raphael rashad rashid rasmus rasul
raul ravi ray raymond raymundo rayyan recep reece reg reggie reginald reid reinaldo reiner reinhard reinhold remi remo remy
renato renaud rene renzo reuben rex reza rhett rhodri rhys ricardo riccardo rich richard richie rick ricky rico ridwan
rigoberto riku riley rinaldo rishi rob robbie robert roberto robin rocco rod roddy roderick rodney rodolfo rodrigo rodrigue
rogelio roger roland rolando rolf roly romain roman romano romeo romuald romulo ron ronald ronaldo ronan ronen ronnie roope
rory roscoe ross rowan roy ruben rubens rudi rudiger rudolf rudolph rudy rufus rui rune rupert ruslan russ russell rustam rusty
ryan rybar ryszard ryu saad sacha sachin sadio sadiq saeed said saif sajid saki sal salah salahuddin saleem saleh salem salih
salim salman salvador salvatore sam sameer sami samir sammy samson samuel samuele sander sandro sandy sanjay sanjeev santiago
santino santo santos sascha sasha saul savvas scot scott seamus sean seb sebastian sebastiao sebastien sefton selim selwyn
semyon senad serafin serge sergei sergej sergey sergio sergiu serhii serhiy seth severin seyed seymour shafiq shah shahbaz
shahid shahriar shaikh shakil shamil shane shannon shaquille sharif shaun shavkat shaw shawn sheikh sheldon shelton shepherd
sherman shigeru shimon shinji shinzo shiraz shlomo sho shreyas shuja siarhei sid siddharth sidney siegfried sigmar sigmund
sigurd silas silvan silvano silver silvester silvio silviu simao simeon simon sinan siraj sirajuddin skip slavko slavoj
slobodan slobodanka solomon son soren spencer spiro spyros srdjan srecko stan stanislas stanislav stanislaw stanko stanley
stavros steen stefan stefano stefanos steffen stelian stelios sten stephan stephane stephen sterling steve steven stevie
stewart stig stipe stjepan stu stuart subhash sudhir suleiman suleyman sultan sumit sundar sunil sunny suresh surinder svein
sven sverre swen syed sylvain sylvester sylvestre szymon tadao tadej tadeusz taha taher tahir taimur takashi takeo takeshi
talal tam tamas tamir tancredi tanel taner taras tarek tareq tariq taro tarun taylor tayyip ted teddy teemu tendai teo teodor
teodoro terence terrance terrell terrence terry tewodros thabo thaddeus thanh theo theodor theodore theodoros thiago thibault
thierry thilo thom thomas thor thorben thorbjorn thorsten thurman tiago tibor tiernan tim timo timon timothee timothy timur
tito titus tjark tobias tobin toby tod todd todor tom tomas tomasz tomaz tomislav tommaso tommy toni tony tor torben tore
torsten toshio tracy travis tremaine trent trevor trey tristan troy truman tsai tudor tunde tyler tyrone tyson ueli ugo ulf
ulises ulrich umar umberto umit urban uri uriah urs usain usama usman uwe uzair vaclav vadim vadym val valdemar valdis valentin
valentine valentino valerii valerio valeriy valery vance vangelis vasco vasil vasile vasili vasilis vasily vasyl vaughan vaughn
velimir venkat vern vernon veselin vic vicente victor vidal vijay vikram viktor viktors vilhelm viliam vinay vince vincent
vincente vincenzo vinicius vinod virgil virgilio vishal vit vitali vitalii vitaliy vitaly vito vittorio vivek vlad vladan
vladimir vladislav vlado vladyslav vojislav vojtech volkan volker volodymyr vuk vyacheslav waldemar walid wallace wally walt
walter wang ward warren warwick waseem wasim wayne wei wendell wenzel werner wes wesley weston wilbert wilbur wilfred wilfried
wilhelm will willard willem william willie willy wilmer wilson winfried winston wojciech wolf wolfgang woodrow woody wout wyatt
xander xavi xavier yaakov yahya yair yakov yakub yan yanis yann yannick yannis yarden yaroslav yasin yasser yassin yasuo yehuda
yevgeni yevgeny yevhen yiannis yigal yitzhak yonatan yong yoram yorgos yosef yoshi yoshihide yoshihiko yossi youri yousef
youssef youssouf yuki yukio yunus yuri yurii yuriy yury yusef yusuf yuval yves zac zach zachariah zachary zack zafar zahid
zahir zaid zak zakaria zaki zalman zane zbigniew zdenek zdravko zebulon zeki zelimir zeljko zeno zhan zhang zia ziad zinedine
zlatan zlatko zoltan zoran zsolt zubair zulfikar zurab zygmunt
`)
