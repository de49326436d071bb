// English: what articles on every topic are composed of.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglish = R"grammar(
@nps
the {s.*} | the {s.*} | the {adj.*} {s.*} | the {LANDADJ} {s.*} | the {s.*} in {NEWCITY} | the {s.adj} {s.*} | the {s.adj} {s.*} | {A} {s.*}
@npl
{p.*} | {p.*} | {adj.*} {p.*} | {p.*} and {p.*} | {p.*} in {NEWCITY} | {p.adj} {p.*} | {p.adj} {p.*} | {p.*} and {p.adj} {p.*}
@star.any {role.*}
@p.adj zipf
existing | new | additional | expensive | older | local | unnecessary | cheap | outdated | temporary | similar | costly | foreign | missing | recent | remaining | traditional | modern | disputed | so-called | imported | scarce | essential | ordinary | large-scale | further | unused | neglected | basic | state-owned | surplus | second-rate | overpriced | household | first-class | experimental | redundant | private | public | much-needed | home-made | hard-won | unwanted | smaller | better | fewer
@s.adj zipf
planned | new | latest | disputed | second | first | so-called | old | much-discussed | unexpected | original | recent | next | third | unfinished | proposed | unloved | remaining | present | much-delayed | previous | hotly debated | notorious | only | curious | celebrated | ill-fated | supposed | one-off | alleged | promised | forgotten
@judge zipf
difficult | necessary | unrealistic | ill-prepared | overdue | sensible | misguided | useful | too expensive | badly explained | popular | unhelpful | inevitable | premature | risky | reasonable | half-hearted | confusing | courageous | clumsy | well-meant | impractical | exemplary | superfluous | dubious | understandable | embarrassing | workable | flawed | naive | unfair | short-sighted | harmless | wasteful | prudent | disappointing | ambitious | thankless | overrated | indispensable | haphazard | commendable | futile | counterproductive | timely | unwise
@person.later
_
@gen.faster faster | more slowly | a little faster | less
@gen.drawing drawing | provoking | prompting | inviting
@gen.ousting dismissing | ousting | sidelining | sacking
@gen.shook divided | shaken | paralysed | weakened | embarrassed
@gen.crowd thousands of people | tens of thousands of people | several hundred people | a large crowd | nurses, teachers and pensioners
@gen.destroyed destroyed | damaged | swept away | flattened | ruined
@gen.paid.off paid off | made little difference | turned the match | came too late
@summary.any
{lead.*}
{fact.*}
{lead.*}
{^who.*} wait for {nps} as {npl} dominate the debate in {CITY}.
{^N} explains what {nps} means for {who.*}.
The decision could {vb.*} {npl} across {LAND}.
{^O0} and {who.*} disagree over {npl}.
From {NEWCITY} to {NEWCITY}, {who.*} are asking what happens next.
{^why} {nps} matters to {who.*} in {LAND}, and what may follow.
@why why | how | where
@subheading deal
What happens next | {^adj.*} {p.*} | ‘{^talk.short}’ | The view from {NEWCITY} | {^who.*} divided | A question of {p.*} | Looking for {p.*} | Between {CITY} and {NEWCITY} | The price of {p.*} | {^gen.adj} prospects | A long dispute | No easy answers | Lessons from {PASTYEAR}
@talk.short No way back | We were not asked | It was never enough | Nobody told us | We will manage | Too little, too late | A matter of trust | Like a bad dream | We need certainty
@promotion
Sign up for our {gen.morning} newsletter and never miss a story.
Read more on {topic.word} in Saturday’s edition.
Subscribe today and get the first {NUM:3:8} weeks free.
Follow us for the latest news from {CITY} and beyond.
Have you been affected? Write to our newsroom.
This article is free to read thanks to our subscribers.
Listen to the podcast: {NAME} on {npl}.
Download our app for alerts on {topic.word}.
@topic.word politics | business | the region | sport | science | culture | your neighbourhood | public life
@gen.morning morning | evening | weekly | weekend | breakfast
@correction
Correction: An earlier version of this article, published under the headline “_”, gave the wrong figure for {factname.*}. It is {F}, not {F0}.
Correction: In “_” we misstated the number of {factname.*}. The correct number is {F}; we wrote {F0}.
This article (“_”) has been amended. It originally gave {factname.*} as {F0}; the figure should have been {F}.
An article on {PASTDATE}, “_”, gave an incorrect figure. The number given for {factname.*} should have been {F} and not {F0}. We apologise for the error.
@correction.headline
Correction: _ | Correction: _ | Corrected: _ | Correction | For the record: _ | _ (corrected)
@headline.frame
UPDATE {NUM:10:19} – _ | _ – report | {LAND}: _ | _, officials say | In brief: _ | World: _ | _ (AGENCY) | {CITY}: _ | Roundup: _
@reporting
(Reporting by {NAME} in {CITY}; editing by {NAME})
(Reporting by {NAME} and {NAME}; writing by {NAME})
(Additional reporting by {NAME} in {NEWCITY})
({AGENCY})
@general.any deal
{wait}
{scene}
{scene}
{scene}
A decision is expected {when.future}.
The announcement came {NUM:2:9} {timeunit} after {N} had ruled out any change.
{^who.*} in {NEWCITY} and {NEWCITY} said they had not been consulted about {nps}.
It was not immediately clear how {nps} would {vb.*} {npl}.
{^adv}, {who.*} have begun to {vb.*} {npl} on their own.
Similar plans in {LAND2} were {gen.failed} in {PASTYEAR} after {who.*} objected to {npl}.
{^O1} estimates the cost at {MONEY}, {gen.far} more than planned.
The number of {who.*} has {gen.moved} by {PCT} since {PASTYEAR}, according to {NEWORG}.
{^who.*} point to {npl}, which have {gen.moved} since {LASTMONTH}.
{A} {gen.adj} version of the plan leaves out {npl} and {npl}.
In {A} {gen.letter} dated {PASTDATE}, {N} warned that {npl} were {gen.atrisk}.
{^P}, {NUM:34:66}, has dealt with {npl} for most of [his/her] working life.
The dispute over {nps} has {gen.strained} relations between {who.*} and {O0}.
There was no sign on {WEEKDAY} that {who.*} would {vb.*} {npl} soon.
{^O0} said it would publish details of {nps} on {DATE}.
The plan, {gen.adv.manner} prepared since {MONTH} {PASTYEAR:4}, has the support of {who.*} but not of {who.*}.
Asked about {npl}, {P} {gen.gesture} and said only that talks were continuing.
{^who.*} gathered {setting.*} on {WEEKDAY}, many of them carrying {object:pl}.
{^V} said [he/she] had sold {NUM:10:90} {object:pl} since {MONTH} and could not remember {A} {season} like it.
Not everyone is convinced: {V} called {nps} “{insult}”.
{A} {NUM:12:90}-page report by {NEWORG} lists {NUM:3:40} ways to {vb.*} {npl}, from {npl} to {npl}.
{^N} compared the situation to {A} {adj.animal} {animal} in {A} {building}.
Opinion in {NEWCITY} is {gen.divided}: {NUM:31:49} percent want to {vb.*} {npl}, {NUM:31:49} percent are against.
For {who.*}, the question is less whether to {vb.*} {npl} than who pays for them.
Officials who spoke on condition of anonymity described {nps} as {judge} and {judge}.
The {gen.adj} tone {gen.contrasted} with {gen.letter:pl} written as recently as {LASTMONTH}.
{^NEWFIRM}, which employs {NUM:20:900} people in {NEWCITY}, said it would {vb.*} {npl} whatever the outcome.
{^N} is to travel to {NEWCITY} on {TOMORROW} to meet {who.*}.
A spokes[man/woman] said only that {nps} was “under {gen.adj} review”.
Behind the {gen.adj} figures lies {A} {gen.adj} change: {who.*} no longer {vb.*} {npl} as they did in {PASTYEAR}.
What began as {A} {gen.adj} quarrel about {npl} has become {A} {gen.adj} test for {who.*}.
Each {season}, {who.*} from {NEWCITY} meet {setting.*} to {vb.*} {npl}.
{^O1} has {NUM:10:90} inspectors for the whole of {LAND}, and {NUM:2:9} of them are on leave.
By {TOMORROW}, {who.*} must {vb.*} {npl} or return {MONEY}.
{^adv}, the {s.*} could {vb.*} {npl} within {NUM:2:20} {timeunit}.
On the other side of the {landform}, {who.*} are {gen.adv.manner} {gen.waiting} for {npl}.
A petition started by {V} asks {O1} to {vb.*} {npl}.
More than {NUM:200:9000} {who.*} have written to {O0} about {npl}.
In private, {who.*} admit that {npl} have been {gen.neglected}.
@background.general deal
{LAND}, a country of {NUM:2:90} million people, has debated {npl} since at least {PASTYEAR}.
{CITY}, about {NUM:30:600} kilometres from {NEWCITY}, is known for its {p.culture} and its {goods}.
The name goes back to {NAME}, {A} {profession} who lived in {CITY} until {PASTYEAR:90}.
A first attempt to {vb.*} {npl} failed in {PASTYEAR}.
Similar rules have been in force in {LAND2} since {PASTYEAR}.
The last time {who.*} and {O0} disagreed so openly was in {PASTYEAR}.
The matter has occupied {who.*} since {LASTMONTH}.
{^NEWORG} has published a report on {npl} every year since {PASTYEAR}.
)grammar";

}  // namespace backfile::corpus
