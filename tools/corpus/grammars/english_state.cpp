// English: politics, defence, education.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishState = R"grammar(
@org.politics
the {LANDADJ} Ministry of {ministry} => the ministry
the {LANDADJ} Election Commission => the commission
the {party} Party => the party
the {party} Alliance => the alliance
the {CITY} city council => the council
the {FAMILY} Foundation => the foundation
the Centre for {ministry} Studies => the centre
the {LANDADJ} parliament => parliament
the {party} Front => the front
the Cabinet Office => the office
@party motif
Liberal | Civic | National Unity | Social Democratic | Progress | Agrarian | Reform | People’s | Conservative | Green | New Republic | Christian Democratic | Workers’ | Renewal | Centre | Independence | Labour Front | Popular Dignity | Free Citizens’ | Constitutional | Rural League | Democratic Left
@ministry motif
Finance | Justice | the Interior | Labour | Agriculture | Transport | Health | Energy | Foreign Affairs | Housing | Trade | Education | Public Works | Tourism | Fisheries | Culture | Social Affairs | Water Resources | Mines | Regional Development | Youth | Veterans’ Affairs | Digital Affairs | Religious Affairs
@role.politics
opposition leader _ | Senator _ | former minister _ | Mayor _ | former president _ | Governor _ | lawmaker _ | party secretary _
_, the {party} Party leader,
_, a political scientist at the University of {NEWCITY},
_, {A} {party} lawmaker from {NEWCITY},
_, spokes[man/woman] for {O0},
_, who leads the parliamentary group of the {party} Party,
_, the government’s chief whip,
_, [his/her] party’s candidate in {NEWCITY},
@star.politics
Prime Minister _ | President _ | Finance Minister _ | Interior Minister _ | Deputy Prime Minister _ | Labour Minister _ | Chancellor _ | Justice Minister _ | Premier _
@headline.politics deal
{LANDADJ} lawmakers back {s.politics} despite protests
{^FAMILY} to face confidence vote over {s.politics}
{P0} rules out early election as coalition wobbles
Cabinet split widens over {s.politics}
{LAND} votes on {s.politics} in test for government
Thousands rally in {CITY} against {p.politics}
{P0} promises {adj.politics} {s.politics} by {NEXTYEAR}
Ruling party loses majority in {NEWCITY} by-election
Opposition walks out over {adj.politics} {s.politics}
{^who.politics} demand {s.politics} after {CITY} scandal
{P1} resigns as row over {p.politics} deepens
Parliament passes {s.politics} by {NUM:2:40} votes
{LAND} president vetoes {adj.politics} {s.politics}
Minister defends {p.politics} worth {M}
@lead.politics deal
{LAND}’s parliament on {WEEKDAY} approved {A} {adj.politics} {s.politics} that {who.politics} say will {vb.politics} {npl} for years to come.
{P0} said on {WEEKDAY} [he/she] would not step down over {A} {s.politics} that has {gen.shook} {LAND}’s {adj.politics} coalition.
The {LANDADJ} government survived a confidence vote on {WEEKDAY} after promising {who.politics} to {vb.politics} the {s.politics}.
Voters in {CITY} went to the polls on {WEEKDAY} in an election seen as a test of {P0}’s {adj.politics} {s.politics}.
{LAND}’s ruling coalition was close to collapse on {WEEKDAY} as {who.politics} refused to back {A} {adj.politics} {s.politics}.
{P0} reshuffled the cabinet on {WEEKDAY}, {gen.ousting} two ministers who had opposed plans to {vb.politics} {npl}.
{^gen.crowd} marched through {CITY} on {WEEKDAY} to protest against {A} {s.politics} that would {vb.politics} {npl}.
{^O0} published a long-awaited {s.politics} on {WEEKDAY}, setting up a clash with {who.politics} over {npl}.
@fact.politics
Some {F} amendments have been tabled, after {F0} to an earlier draft.
{^O0} said {F} candidates had registered, up from {F0} at the last election.
At least {F} people have signed a petition against it, organisers said, compared with {F0} a week ago.
Organisers counted {F} demonstrators; the police put the figure at {F0}.
@factname.politics
amendments | registered candidates | people who signed the petition | demonstrators
@detail.politics deal
The {s.politics}, drafted by {O0}, would {vb.politics} {npl} and {vb.politics} {nps}.
{^P} has spent {NUM:2:9} weeks trying to persuade {who.politics} to {vb.politics} {nps}.
Under the {LANDADJ} constitution, the president has {NUM:10:60} days to sign the {s.politics} or return it to parliament.
{^who.politics} accuse the government of trying to {vb.politics} {npl} without a debate.
A poll by {NEWORG} published on {YESTERDAY} put support for the {party} Party at {PCT}, its lowest level since {PASTYEAR}.
The coalition holds a majority of {NUM:2:9} seats, and {NUM:3:20} of its own lawmakers have said they will not vote for the {s.politics}.
{^N} said [his/her] group would table amendments to {vb.politics} {npl} before the second reading on {DATE}.
Ministers have offered {who.politics} {MONEY} for {npl} in an attempt to win their support.
Talks between the parties broke down late on {YESTERDAY} after a dispute over {npl}.
The next election is not due until {NEXTYEAR}, but {who.politics} have begun to prepare for an early vote.
In {NEWCITY}, {A} {party} stronghold, the party lost {NUM:3:40} of its {NUM:41:90} seats on the local council.
Leaked minutes show that officials warned as early as {MONTH} {PASTYEAR} that the {s.politics} could {vb.politics} {npl}.
A special committee will hear {who.politics} on {TOMORROW} before it decides whether to {vb.politics} the {s.politics}.
Turnout was {PCT}, according to {O1}, the lowest in a national vote since {PASTYEAR}.
@background.politics deal
{P0} took office in {PASTYEAR:8} after promising to {vb.politics} {npl} and to end years of {adj.politics} rule.
{LAND} has had {NUM:3:9} governments since {PASTYEAR}, and none has managed to {vb.politics} {nps}.
The row began in {LASTMONTH}, when {O0} published a draft that would have cost {M}.
{^O0} was set up in {PASTYEAR} to advise governments on {p.politics}.
The {party} Party has governed {CITY} since {PASTYEAR}, often with the help of {who.politics}.
@s.politics theme
budget | electoral law | coalition agreement | pension reform | referendum | tax bill | constitutional amendment | immigration bill | welfare package | austerity plan | anti-corruption law | devolution bill | spending review | inquiry | treaty | emergency decree | citizenship law | housing bill | press law | land reform | lobbying register | party funding law | civil service reform | sunset clause | white paper | manifesto | recall petition | policing bill | surveillance law | census | decentralisation plan | peace accord | minority report | nomination | veto | quota system | term limit | ethics code | boundary review | broadcasting act | migration pact | public inquiry | charter | mandate | censure motion | caretaker administration
@p.politics motif
subsidies | pensions | budget cuts | electoral reforms | public appointments | regional powers | party donations | ministerial expenses | tax breaks | border controls | asylum rules | state contracts | local grants | fuel duties | public holidays | veto rights | residency permits | housing benefits | minority rights | postal ballots | polling stations | campaign posters | parliamentary privileges | wage agreements | voting rights | committees | concessions | amendments | constituencies | backbenchers | provinces | decrees | sanctions | fishing quotas | consultations | privatisations | allowances | petitions | impeachment hearings | municipal mergers | land titles | honours lists | ballots | defections | ultimatums
@adj.politics motif
controversial | sweeping | fragile | long-delayed | divisive | constitutional | parliamentary | partisan | cross-party | rural | bipartisan | emergency | federal | watered-down | ambitious | unpopular | interim | provisional | landmark | municipal | nationalist | devolved
@vb.politics motif
reform | cut | protect | delay | scrap | approve | fund | overturn | expand | limit | amend | block | abolish | freeze | restore | weaken | defend | review | postpone | centralise | undermine | renegotiate | endorse | privatise | dilute | revive | enact | repeal | tighten | reinstate | entrench | safeguard
@who.politics motif
lawmakers | voters | opposition parties | trade unions | local councils | ministers | backbenchers | pensioners | civil servants | coalition partners | regional leaders | campaigners | mayors | party members | senators | delegates | student groups | veterans | diplomats | election observers | independents | activists | loyalists | rebels | pollsters
@setting.politics
in the chamber | outside parliament | at party headquarters | in the committee room | on the steps of the presidential palace | at a polling station in {NEWCITY} | in the corridors of the Cabinet Office | at the provincial assembly
@q.politics deal
we were elected to {vb.politics} {npl}, and that is what we shall do
nobody voted for this {s.politics}, and nobody will forgive us for it
this is not {A} {s.politics}, it is a surrender
there is no majority in this house for {A} {s.politics} of that kind
the people of {CITY} deserve better than {A} {adj.politics} {s.politics}
if the government falls over {npl}, it will have only itself to blame
I have heard a great deal about {npl} and nothing at all about how to pay for them
a coalition is a marriage, and in a marriage you do not read about {npl} in the newspaper
we are ready to talk about {npl}, but not with a pistol on the table
@org.defence
the {LANDADJ} Ministry of Defence => the ministry
the {LANDADJ} navy => the navy
the {LANDADJ} air force => the air force
the Joint Staff => the staff
the {NEWCITY} Institute for Strategic Studies => the institute
the Procurement Office => the office
the {LANDADJ} Coast Guard => the coast guard
the Northern Command => the command
the Peace Monitoring Mission => the mission
@role.defence
Admiral _ | Colonel _ | Brigadier _ | Rear Admiral _ | Lieutenant Colonel _ | Major _ | former general _ | Captain _
_, a military analyst at {O0},
_, a spokes[man/woman] for {O0},
_, commander of the {ORDINAL:2:60} Brigade,
_, a retired submarine captain,
_, who oversees procurement at {O0},
@star.defence
Defence Minister _ | Defence Minister _ | President _ | Prime Minister _ | General _, the chief of staff, | Admiral _
@headline.defence deal
{LAND} to buy {F} {p.defence} in {M} deal
{LANDADJ} navy begins {s.defence} near {NEWCITY}
Troops withdraw from {NEWCITY} under {adj.defence} ceasefire
{LAND} tests {adj.defence} {s.defence}, neighbours protest
Army chief warns of delays to {p.defence}
{LAND} and {LAND2} agree joint {s.defence}
Audit finds faults in {adj.defence} {p.defence}
{^who.defence} wounded in clash near {NEWCITY}
Parliament to vote on {M} for {p.defence}
Shelling resumes outside {NEWCITY} despite truce
{LAND} calls up {who.defence} as border tension grows
Cost of {s.defence} doubles, watchdog says
@lead.defence deal
{LAND} will spend {M} on {npl} over the next {NUM:3:9} years, {O0} said on {WEEKDAY}, in its largest military purchase since {PASTYEAR}.
{LANDADJ} forces began {A} {adj.defence} {s.defence} off {CITY} on {WEEKDAY}, drawing a protest from {LAND2}.
A ceasefire between government troops and armed fighters near {CITY} appeared to hold on {WEEKDAY} after {NUM:2:9} days of shelling.
{^O0} has grounded its {p.defence} after an accident during {A} {adj.defence} {s.defence}, officials said on {WEEKDAY}.
{LAND} and {LAND2} signed an agreement on {WEEKDAY} to share {npl} and to hold {A} {adj.defence} {s.defence} each year.
{P0} ordered {who.defence} to reinforce the garrison at {CITY} on {WEEKDAY} after {LAND2} moved {npl} closer to the frontier.
@fact.defence
{^O0} said {F} {who.defence} took part, against {F0} a year earlier.
The contract covers {F} pieces of equipment, up from the {F0} planned at first.
At least {F} people have been displaced by the fighting, up from {F0} on {YESTERDAY}, aid workers said.
About {F} {who.defence} are stationed there, compared with {F0} in {PASTYEAR}.
@factname.defence
troops taking part | pieces of equipment ordered | displaced people | soldiers stationed there
@detail.defence deal
The {p.defence} will be built by {NEWFIRM} at its yard in {NEWCITY} and delivered from {NEXTYEAR}.
{^O0} denied that its {p.defence} had crossed the demarcation line near {NEWCITY}.
{^N} said the {s.defence} had been planned for months and was not aimed at {LAND2}.
Satellite images taken on {PASTDATE} show {adj.defence} {p.defence} lined up at an airfield outside {NEWCITY}.
{LAND} spends {PCT} of its output on defence, less than most of its neighbours.
{^who.defence} will guard the {adj.defence} corridor between {NEWCITY} and {NEWCITY} until {DATE}.
A parliamentary audit found that {NUM:2:40} of the {NUM:41:99} {p.defence} were not fit for service.
The manoeuvres involve {NUM:3:40} ships, {NUM:10:90} aircraft and {who.defence} from {NUM:2:9} countries.
Engineers were clearing mines along the road to {NEWCITY}, where {NUM:3:40} {who.defence} were wounded in {LASTMONTH}.
The first of the {p.defence}, named {COIN:2}, was launched in {NEWCITY} on {PASTDATE}.
{^who.defence} at the base complained of {adj.defence} equipment and unpaid allowances.
Negotiators from {LAND} and {LAND2} are to meet in {NEWCITY} on {TOMORROW} to discuss {npl}.
@background.defence deal
{LAND} and {LAND2} have disputed the waters off {NEWCITY} since {PASTYEAR}.
The conflict has killed more than {NUM:200:9000} people since {PASTYEAR}, according to {O1}.
{^O0} began replacing its {p.defence} in {PASTYEAR}, but the programme has been hit by delays and rising costs.
A truce signed in {PASTYEAR} set up a buffer zone {NUM:2:30} kilometres wide.
@s.defence theme
exercise | missile test | frigate programme | ceasefire | patrol | radar station | arms deal | blockade | air strike | deployment | mobilisation | submarine | peacekeeping mission | buffer zone | procurement plan | naval base | drone | garrison | reconnaissance flight | truce | training mission | air defence system | siege | incursion | border post | conscription law | howitzer | minesweeper | demarcation line | prisoner exchange | no-fly zone | armoured brigade | supply route | evacuation | skirmish | barracks | court martial | flotilla | cyber command | ammunition depot
@p.defence motif
fighter jets | troops | helicopters | drones | armoured vehicles | warships | missiles | frigates | tanks | patrol boats | shells | radars | submarines | reserves | supplies | artillery pieces | landmines | trenches | transport aircraft | rifles | night-vision goggles | torpedoes | barracks | checkpoints | interceptors | mortars | corvettes | field hospitals | bunkers | decoys | spare parts | uniforms | convoys | airfields | satellites | tankers | howitzers | parachutes | flak jackets
@adj.defence motif
naval | strategic | joint | hostile | tactical | unmanned | armoured | amphibious | allied | long-range | airborne | coastal | obsolete | stealth | paramilitary | mechanised | mothballed | classified | battle-ready | expeditionary | logistical
@vb.defence motif
deploy | reinforce | withdraw | inspect | modernise | supply | protect | monitor | replace | relocate | finance | upgrade | expand | maintain | station | equip | scrap | secure | test | observe | camouflage | move
@who.defence motif
soldiers | troops | sailors | reservists | peacekeepers | pilots | recruits | marines | officers | conscripts | guards | engineers | paratroopers | veterans | commanders | medics | cadets | observers | gunners | border guards | submariners
@setting.defence
at the naval yard in {NEWCITY} | on the parade ground | near the front line | at a field hospital outside {NEWCITY} | aboard the flagship | at the barracks gate | on the ridge above {NEWCITY}
@q.defence deal
we are not looking for a conflict, but we will be ready for one
no one sleeps when the {p.defence} start
you cannot defend a coast with {adj.defence} {p.defence} and good wishes
our {who.defence} did their duty under very difficult conditions
the {s.defence} is a message, and I believe it has been understood
a truce is only as strong as the {who.defence} who watch over it
every year of delay makes the {p.defence} more expensive and less useful
we found the trenches empty and the stoves still warm
@org.education
the University of {NEWCITY} => the university
the {LANDADJ} Ministry of Education => the ministry
the National Union of Teachers => the union
the {NEWCITY} School Board => the board
{FAMILY} College => the college
the {LANDADJ} Examinations Authority => the authority
the Parents’ Association of {CITY} => the association
the Institute for Learning Research => the institute
@role.education
Professor _ | headteacher _ | school inspector _ | Vice-Chancellor _
_, who teaches {subject} at a secondary school in {NEWCITY},
_, a spokes[man/woman] for {O0},
_, the union’s general secretary,
_, a researcher at {O0},
_, president of the students’ council,
@subject motif
mathematics | history | physics | chemistry | English | biology | music | geography | economics | philosophy | computing | woodwork | literature | Latin | statistics | drama | religious education | sociology | engineering drawing | nursing
@star.education
Education Minister _ | Education Minister _ | Schools Minister _ | Chancellor _, head of the education department,
@headline.education deal
Teachers in {CITY} to strike over {p.education}
{LAND} to scrap {adj.education} {s.education} from {NEXTYEAR}
Pupils’ {subject} results fall for third year
University of {NEWCITY} cuts {F} posts
Schools short of {who.education}, report finds
New {s.education} divides parents in {CITY}
Students occupy {NEWCITY} campus over {p.education}
Small school wins prize for {subject} teaching
{LAND} puts {M} into {p.education}
Exam papers stolen in {NEWCITY}, thousands to sit again
Inspectors criticise {adj.education} {p.education}
@lead.education deal
Teachers across {LAND} will walk out on {TOMORROW} in a dispute over {npl}, {O0} said on {WEEKDAY}.
Fewer pupils are choosing {subject} and {subject}, according to a study of {NUM:40:900} schools published on {WEEKDAY}.
{LAND} will replace its {adj.education} {s.education} by {NEXTYEAR}, {P0} said on {WEEKDAY}, promising to {vb.education} {npl}.
Parents in {CITY} learned on {WEEKDAY} that {NUM:3:20} schools would close because there were too few {who.education}.
{^O0} said on {WEEKDAY} it would {vb.education} its {s.education} after complaints from {who.education}.
Students occupied the main hall of {O0} on {WEEKDAY}, demanding an end to {adj.education} {p.education}.
@fact.education
The change affects {F} {who.education}, {O0} said, after {F0} the year before.
There were {F} applicants for the course, up from {F0}.
{^O0} said {F} posts were vacant at the start of term, compared with {F0} a year earlier.
@factname.education
pupils affected | applicants | vacant posts
@detail.education deal
Class sizes in {CITY} have risen to {NUM:24:39}, and some {who.education} are taught {setting.education}.
{^O1} found that {PCT} of pupils could not read a simple text at the age of {NUM:10:15}.
A newly qualified teacher of {subject} earns about {PCT} less than [his/her] counterpart in {LAND2}.
The {s.education} will be tried at {NUM:4:60} schools before it is introduced nationwide in {NEXTYEAR}.
{^who.education} say that {adj.education} {p.education} leave them little time for lessons.
Enrolment in {subject} has fallen by {PCT} since {PASTYEAR}, while {subject} has grown.
{^N} welcomed the {s.education} but said it would need {MONEY} a year to {vb.education} {npl}.
The university’s library, {A} {adj.education} building from {PASTYEAR:150}, will remain open during the works.
Lessons in {subject} will be given by {who.education} from {NEWCITY} until a replacement is found.
A dispute over {npl} has closed the school for {NUM:2:9} days since {LASTMONTH}.
Applicants from poorer districts were {NUM:2:6} times less likely to be offered a place, the study found.
@background.education deal
{LAND} introduced its present {s.education} in {PASTYEAR}, and three ministers have tried to {vb.education} it since.
{^O0}, founded in {PASTYEAR}, has about {NUM:900:9000} students and {NUM:100:800} staff.
An international comparison in {PASTYEAR} placed {LANDADJ} pupils {ORDINAL:10:40} in {subject}.
Teachers last went on strike in {PASTYEAR}, when {NUM:200:3000} schools were closed for {NUM:3:15} days.
@s.education theme
curriculum | exam | school year | reading test | tuition fee | timetable | scholarship | entrance exam | training scheme | textbook | league table | dress code | school meal programme | doctoral programme | lecture hall | marking system | apprenticeship scheme | language policy | summer school | syllabus | kindergarten | boarding house | playground | inspection | homework rule | mobile phone ban | admissions policy | sabbatical | degree course | literacy campaign
@p.education motif
exams | fees | textbooks | salaries | class sizes | grants | lessons | degrees | student loans | inspections | scholarships | school buses | classrooms | vacancies | workloads | timetables | laboratories | school meals | entrance tests | dissertations | playgrounds | tablets | kindergartens | seminars | part-time contracts | diplomas | dormitories | truancy figures | apprenticeships | spelling tests
@adj.education motif
rural | secondary | primary | vocational | bilingual | underfunded | selective | compulsory | multiple-choice | private | academic | prestigious | tuition-free | standardised | postgraduate | extracurricular | evening | outdated | inclusive
@vb.education motif
fund | improve | inspect | abolish | simplify | extend | merge | modernise | assess | subsidise | rewrite | standardise | evaluate
@who.education motif
pupils | teachers | students | parents | schools | lecturers | universities | headteachers | graduates | children | trainees | inspectors | classroom assistants | professors | governors | apprentices | undergraduates | examiners | librarians | school leavers | tutors | caretakers
@setting.education
in the school hall | in a portable classroom | at the gates of the campus | in the staff room | in the library | in a corridor lined with coats | on the playing field
@q.education deal
a child who cannot read at ten will not catch up at fifteen
we have {NUM:30:44} pupils in a room that was built for {NUM:18:26}
I became a teacher to teach {subject}, not to fill in forms
nobody has asked the {who.education} what they think of the {s.education}
the results speak for themselves, and they do not say anything pleasant
you cannot run a school on {adj.education} {p.education} and goodwill
my daughter has had {NUM:3:7} different {subject} teachers since {LASTMONTH}
every {s.education} promises a revolution, and every autumn we are short of chairs
)grammar";

}  // namespace backfile::corpus
